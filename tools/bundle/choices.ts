import { isCdnName, type CdnName } from "./cdn";

/** Where a built add-in is served, and which copy of office.js it loads. */
export interface SiteChoices {
  readonly cdn: CdnName;
  /** Without a slash at its end; manifest and help links point there. */
  readonly url: string;
}

/** @throws with words for the person at the terminal */
export function siteChoices({ cdn, url }: { readonly cdn: string; readonly url: string }): SiteChoices {
  if (!isCdnName(cdn)) throw new Error(`--cdn is global or 21vianet, not ${cdn}.`);
  if (!/^https:\/\/[^\s?#]+[^/?#\s]$/u.test(url)) throw new Error(`--url is an https address without a slash at its end, not ${url}.`);
  return { cdn, url };
}
