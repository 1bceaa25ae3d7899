import type { Cdn } from "./cdn";

type Directives = Readonly<Record<string, readonly string[]>>;

const written = (directives: Directives): string => Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");

/** Scripts of this site and of office.js; styles set by Fluent and office.js; nothing is sent anywhere else. */
const pane = ({ hosts }: Cdn): Directives => ({
  "default-src": ["'self'"],
  "script-src": ["'self'", ...hosts],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
});

/** Content-Security-Policy in the pane's own page; a browser ignores frame-ancestors there. */
export const panePolicy = (cdn: Cdn): string => written(pane(cdn));

/** Content-Security-Policy a web server sends with every file: also says which sites may show the pane. */
export const sitePolicy = (cdn: Cdn): string => written({ ...pane(cdn), "frame-ancestors": ["'self'", ...cdn.frames] });

/** Content-Security-Policy in the help pages: text, formulas and a style sheet, no script at all. */
export const helpPolicy: string = written({ "default-src": ["'none'"], "style-src": ["'self'", "'unsafe-inline'"], "base-uri": ["'none'"], "form-action": ["'none'"] });
