import type { IUnitRange } from "@univerjs/core";
import { BaseFunction, ERROR_TYPE_SET, IFunctionService, StringValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import type { FunctionMetadata, FunctionPort } from "../functions";
import { quoteSheet, rectToA1 } from "./addresses";
import { readArguments } from "./arguments";
import { readHandedOn } from "./handedOn";
import type { Calculation } from "./calculation";
import type { UniverEngine } from "./engine";
import { errorVariant, failure, readResult, toVariant, type ResultRows } from "./results";

interface Call {
  readonly key: string;
  readonly cell: IUnitRange;
  readonly functionName: string;
  /** Sheet and address of the calling cell, "Data!D2". */
  readonly address: string;
  readonly send: () => Promise<ResultRows>;
  state: "waiting" | "sent" | "given-up" | "answered";
  value: ResultRows;
}

/**
 * The add-in's custom functions inside Univer, as Excel runs them: a cell shows #GETTING_DATA at once, all calls of one
 * calculation go out together and run in parallel, and answers that arrive together cause one more calculation.
 * (Awaiting each call inside the engine would be serial: half a second for every cell.)
 *
 * A call belongs to its cell and its arguments. Its answer is kept until no call of that cell is open any more, since
 * the engine may ask twice in a calculation and a nested call needs its inner answer again.
 */
export class CustomFunctions {
  private readonly callsByCell = new Map<string, Map<string, Call>>();
  private readonly asked = new Set<string>();
  private answered: IUnitRange[] = [];
  private readonly service: IFunctionService;
  private readonly names = new Set<string>();

  constructor(
    engine: UniverEngine,
    private readonly port: FunctionPort,
    private readonly calculation: Calculation,
    private readonly sheetName: (sheetId: string) => string,
  ) {
    // Cells that hold a result of the engine are read back by their text; this error is not one of Univer's own.
    (ERROR_TYPE_SET as Set<string>).add("#BUSY!");
    this.service = engine.univer.__getInjector().get(IFunctionService);
    this.service.registerExecutors(...port.metadata.functions.map((metadata) => this.executor(metadata)));
    calculation.onEnd(() => this.afterCalculation());
  }

  /** Calls sent out and not answered, as "TB.TIER in Data!D2". */
  open(): readonly string[] {
    return this.calls()
      .filter((call) => call.state === "waiting" || call.state === "sent")
      .map((call) => `${call.functionName} in ${call.address}`);
  }

  /** Calls that have not answered show #BUSY! from now on; an answer that still comes is put in. */
  giveUp(): void {
    const abandoned = this.calls().filter((call) => call.state === "sent");
    for (const call of abandoned) call.state = "given-up";
    this.calculation.recalculate(abandoned.map((call) => call.cell));
  }

  /**
   * Univer's LAMBDA has no optional parameters: a name that only hands its parameters on to one of these functions becomes
   * that function under another name. What a call of it leaves out is an empty text, as the name's formula says.
   * @returns false for any other name
   */
  standIn(name: string, formula: string): boolean {
    const handed = readHandedOn(formula);
    const metadata = handed && this.port.metadata.functions.find((one) => `${this.port.namespace}.${one.name}`.toUpperCase() === handed.to.toUpperCase());
    if (!metadata) return false;
    this.names.add(name.toUpperCase());
    this.service.registerExecutors(this.executor(metadata, name, handed.optional));
    return true;
  }

  standDown(name: string): void {
    if (this.names.delete(name.toUpperCase())) this.service.unregisterExecutors(name.toUpperCase());
  }

  private calls(): Call[] {
    return [...this.callsByCell.values()].flatMap((calls) => [...calls.values()]);
  }

  /** @param textIfOmitted by parameter: an argument left out is an empty text */
  private executor(metadata: FunctionMetadata, alias?: string, textIfOmitted: readonly boolean[] = []): BaseFunction {
    const name = (alias ?? `${this.port.namespace}.${metadata.name}`).toUpperCase();
    const allowErrors = allowsErrors(this.port, metadata);
    const call = (where: BaseFunction, variants: readonly BaseValueObject[]) => {
      const given = metadata.parameters.flatMap((_, i) => (textIfOmitted[i] && isOmitted(variants[i]) ? [StringValueObject.create("")] : (variants[i] ?? [])));
      return this.evaluate(metadata, name, allowErrors, where, textIfOmitted.length > 0 ? given : variants);
    };
    return new (class extends BaseFunction {
      override minParams = metadata.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
      override maxParams = metadata.parameters.some((parameter) => parameter.repeating) ? 255 : metadata.parameters.length;
      override calculate(...variants: BaseValueObject[]) {
        return call(this, variants);
      }
    })(name);
  }

  private evaluate(metadata: FunctionMetadata, name: string, allowErrors: boolean, where: BaseFunction, variants: readonly BaseValueObject[]): BaseValueObject {
    const read = readArguments(metadata.parameters, variants, allowErrors);
    if ("error" in read) return errorVariant(read.error);

    const { unitId, subUnitId: sheetId, row, column } = where;
    if (!unitId || !sheetId) return errorVariant("#VALUE!");
    const cellKey = `${sheetId}:${row}:${column}`;
    const calls = this.callsByCell.get(cellKey) ?? new Map<string, Call>();
    this.callsByCell.set(cellKey, calls);
    this.asked.add(cellKey);

    const key = JSON.stringify([metadata.id, read.args]);
    let call = calls.get(key);
    if (!call) {
      const address = `${quoteSheet(this.sheetName(sheetId))}!${rectToA1({ row, column, rows: 1, columns: 1 })}`;
      call = {
        key,
        cell: { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } },
        functionName: name,
        address,
        send: () => this.invoke(metadata, read.args, address),
        state: "waiting",
        value: [],
      };
      calls.set(key, call);
    }
    if (call.state === "answered") return toVariant(call.value);
    return errorVariant(call.state === "given-up" ? "#BUSY!" : "#GETTING_DATA");
  }

  private async invoke(metadata: FunctionMetadata, args: unknown[], address: string): Promise<ResultRows> {
    try {
      const where = { address: metadata.options?.requiresAddress ? address : null };
      return readResult(await this.port.invoke(metadata.id, args, where));
    } catch {
      return failure("#VALUE!");
    }
  }

  private afterCalculation(): void {
    for (const cellKey of this.asked) {
      const calls = this.callsByCell.get(cellKey);
      const isOpen = calls && [...calls.values()].some((call) => call.state !== "answered");
      if (!isOpen) this.callsByCell.delete(cellKey);
    }
    this.asked.clear();
    const waiting = this.calls().filter((call) => call.state === "waiting");
    if (waiting.length === 0) return;
    for (const call of waiting) call.state = "sent";
    void this.port.ready.then(() => {
      for (const call of waiting) void call.send().then((value) => this.answer(call, value));
    });
  }

  private answer(call: Call, value: ResultRows): void {
    call.value = value;
    call.state = "answered";
    // Answers of one message resolve one after the other without a pause between them.
    if (this.answered.length === 0) {
      setTimeout(() => {
        const cells = this.answered;
        this.answered = [];
        this.calculation.recalculate(cells);
        this.calculation.hurry();
      }, 0);
    }
    this.answered.push(call.cell);
  }

  /** True while answers have arrived that no calculation knows of yet. */
  get undelivered(): boolean {
    return this.answered.length > 0;
  }
}

const isOmitted = (value: BaseValueObject | undefined): boolean => !value || (!value.isArray() && value.isNull());

/** The generator writes this for the whole file; hand-written metadata has it per function. */
function allowsErrors(port: FunctionPort, metadata: FunctionMetadata): boolean {
  type Permission = { readonly allowErrorForDataTypeAny?: boolean };
  const places: readonly (Permission | undefined)[] = [port.metadata as Permission, metadata as Permission, metadata.options as Permission | undefined];
  return places.some((place) => place?.allowErrorForDataTypeAny === true);
}
