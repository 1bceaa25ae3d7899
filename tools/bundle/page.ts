import type { Cdn } from "./cdn";
import { panePolicy } from "./policy";

export interface PageParts {
  readonly cdn: Cdn;
  /** The pane's script, by its name with the content's hash. */
  readonly script: string;
  readonly stylesheet: string;
}

/** The add-in's page from its source, whose {{places}} are filled in. */
export function panePage(source: string, { cdn, script, stylesheet }: PageParts): string {
  const places: Readonly<Record<string, string>> = { policy: panePolicy(cdn), office: cdn.script, stylesheet, pane: script };
  return source.replace(/\{\{(\w+)\}\}/gu, (place, name: string) => {
    const text = places[name];
    if (text === undefined) throw new Error(`The page has a place for ${place}, which nothing fills.`);
    return text;
  });
}
