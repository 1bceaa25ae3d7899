/** A copy of office.js, and the Excel on the web that goes with it. */
export interface Cdn {
  readonly script: string;
  /** Where the script fetches its further parts. */
  readonly hosts: readonly string[];
  /** Sites of Excel on the web, which shows the pane in a frame. */
  readonly frames: readonly string[];
}

/** Office operated by 21Vianet has its own copy of office.js; the global one is slow or blocked in China. */
export const cdns = {
  global: {
    script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    hosts: ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"],
    frames: ["https://*.officeapps.live.com", "https://*.sharepoint.com", "https://onedrive.live.com", "https://excel.cloud.microsoft", "https://*.cloud.microsoft"],
  },
  "21vianet": {
    script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    hosts: ["https://appsforoffice.cdn.partner.office365.cn"],
    frames: ["https://*.partner.officewebapps.cn", "https://*.sharepoint.cn"],
  },
} as const satisfies Readonly<Record<string, Cdn>>;

export type CdnName = keyof typeof cdns;

export const isCdnName = (name: string): name is CdnName => Object.keys(cdns).includes(name);
