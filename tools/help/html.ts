import temml from "temml";
import type { AnyMethod } from "../../src/domain/method/method";
import { locales, type Locale } from "../../src/domain/method/text";
import { helpFileName, helpIndexName } from "../../src/functions/helpFiles";
import { methodPage, type Block, type Inline } from "./page";
import { contentName } from "../bundle/contentName";
import { helpPolicy } from "../bundle/policy";
import { wording } from "./wording";

/** The help pages of both languages: an index each, and a page for every method. Name and text. */
export function helpFiles(methods: readonly AnyMethod[]): readonly (readonly [name: string, text: string])[] {
  return [
    [stylesheet, css],
    ...locales.flatMap((locale) => [
      [helpIndexName(locale), indexPage(methods, locale)] as const,
      ...methods.map((method) => [helpFileName(method.id, locale), helpPage(method, locale)] as const),
    ]),
  ];
}

export function helpPage(method: AnyMethod, locale: Locale): string {
  const { id, label, sections } = methodPage(method, locale);
  const from = helpFileName(id, locale);
  const body = sections.map(({ heading, blocks }) => `${heading === undefined ? "" : `<h2>${escape(heading)}</h2>\n`}${blocks.map(html).join("\n")}`).join("\n");
  const all = `<p><a href="${relative(from, helpIndexName(locale))}">${wording[locale].title}</a></p>`;
  return document(from, locale, `${id} · ${label}`, `<h1>${escape(id)} <small>${escape(label)}</small></h1>\n${body}\n${all}`);
}

function indexPage(methods: readonly AnyMethod[], locale: Locale): string {
  const { title, intro } = wording[locale];
  const from = helpIndexName(locale);
  const items = methods.map(({ id, label, summary }) => `<li><a href="${relative(from, helpFileName(id, locale))}">${escape(id)}</a> ${escape(label[locale])}<br>${escape(summary[locale])}</li>`);
  return document(from, locale, title, `<h1>${title}</h1>\n<p>${escape(intro)}</p>\n<ul>\n${items.join("\n")}\n</ul>`);
}

const document = (name: string, locale: Locale, title: string, body: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${helpPolicy}">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${relative(name, stylesheet)}">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** From one file of the site to another. */
const relative = (from: string, to: string): string => "../".repeat(from.split("/").length - 1) + to;

function html(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p>${escape(block.text)}</p>`;
    case "code":
      return `<p><code>${escape(block.text)}</code></p>`;
    case "formula":
      return `<div class="wide">${temml.renderToString(block.latex, { displayMode: true, throwOnError: true })}</div>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
    case "table":
      return `<div class="wide"><table${block.rows.some((row) => row.some((cell) => typeof cell !== "string")) ? ' class="stacked"' : ""}><thead><tr>${block.head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr></thead><tbody>${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join("")}</tr>`)
        .join("")}</tbody></table></div>`;
  }
}

const inline = (cell: Inline): string => (typeof cell === "string" ? escape(cell) : `<code>${escape(cell.code)}</code>`);

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const css = `:root { color-scheme: light dark; }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
/* System colours of a contrast theme come with their own background. */
@media (forced-colors: active) { :root[data-theme] { color-scheme: light dark; } }
body { max-width: 46rem; margin: 1rem auto; padding: 0 1rem; font: 15px/1.5 "Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere; background: Canvas; color: CanvasText; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; margin-top: 1.5rem; }
small { font-weight: normal; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.5rem; border-bottom: 1px solid GrayText; overflow-wrap: normal; }
code { font-family: Consolas, monospace; }
@media (max-width: 600px) {
  .stacked thead { display: none; }
  .stacked, .stacked tbody, .stacked tr { display: block; padding: 0; border: 0; }
  .stacked td { display: inline; padding: 0; border: 0; }
  .stacked td:not(:first-child, :empty)::before { content: " · "; }
  .stacked tr { padding: 0.5rem 0; border-bottom: 1px solid GrayText; }
}
`;

const stylesheet = contentName("help/help.css", css);
