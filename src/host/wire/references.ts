import type { ObjectType, Ref } from "./objectType";

/** Objects the client tracks across batches, such as ranges. */
export class References {
  private readonly objects = new Map<string, Ref>();
  private last = 0;

  keep(object: Ref): string {
    const id = `{reference-${++this.last}}`;
    this.objects.set(id, object);
    return id;
  }

  find(id: string): Ref | undefined {
    return this.objects.get(id);
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  /** The data of all objects of one type. */
  dataOf<D, Context>(type: ObjectType<D, Context>): D[] {
    return [...this.objects.values()].map((object) => object.as(type)).filter((data) => data !== undefined);
  }
}
