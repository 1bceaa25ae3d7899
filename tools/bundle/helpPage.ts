import type { AnyMethod, Method } from "../../src/domain/method/method";
import type { Locale, Text } from "../../src/domain/method/text";
import { functionsFile, type FunctionEntry } from "../../src/functions/metadata";

const words = {
  title: { en: "Tierbook functions", "zh-CN": "Tierbook 函数" },
  argument: { en: "Argument", "zh-CN": "参数" },
  meaning: { en: "What to enter", "zh-CN": "填写内容" },
  result: { en: "Result", "zh-CN": "结果" },
  label: { en: "Meaning", "zh-CN": "含义" },
  formula: { en: "Formula", "zh-CN": "公式" },
  sources: { en: "Sources", "zh-CN": "来源" },
} satisfies Record<string, Text>;

/** The help page Excel opens for a function, one section each: what the registry says of it, nothing else. */
export function helpPage(methods: readonly AnyMethod[], locale: Locale): string {
  const entries = functionsFile(methods, locale).functions;
  const sections = entries.map((entry) => section(methods.find(({ id }) => id === entry.id)!, entry, locale));
  const contents = entries.map(({ id }) => `<li><a href="#${id}">TB.${id}</a></li>`).join("");
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title[locale]}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 "Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.5rem; border-bottom: 1px solid #ccc; }
code { font-family: Consolas, monospace; overflow-wrap: anywhere; }
section { margin-top: 3rem; }
</style>
</head>
<body>
<h1>${words.title[locale]}</h1>
<ul>${contents}</ul>
${sections.join("\n")}
</body>
</html>
`;
}

function section(method: Method, entry: FunctionEntry, locale: Locale): string {
  const arguments_ = entry.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const results = Object.entries({ ...method.outputs, ...method.figures, ...method.tables });
  return `<section id="${method.id}">
<h2>TB.${method.id} <small>${escape(method.label[locale])}</small></h2>
<p>${escape(method.summary[locale])}</p>
<p><code>=TB.${method.id}(${escape(arguments_)})</code></p>
${table([words.argument, words.meaning], entry.parameters.map(({ name, description }) => [name, description]), locale)}
${table([words.result, words.label], results.map(([name, { label }]) => [name, label[locale]]), locale)}
<h3>${words.formula[locale]}</h3>
<p><code>${escape(method.formula)}</code></p>
<h3>${words.sources[locale]}</h3>
<ul>${method.sources.map(({ work, where }) => `<li>${escape(where ? `${work}, ${where}` : work)}</li>`).join("")}</ul>
</section>`;
}

function table(head: readonly Text[], rows: readonly (readonly string[])[], locale: Locale): string {
  const headRow = head.map((text) => `<th>${text[locale]}</th>`).join("");
  const body = rows.map(([name, text]) => `<tr><td><code>${escape(name!)}</code></td><td>${escape(text!)}</td></tr>`).join("");
  return `<table><thead><tr>${headRow}</tr></thead><tbody>${body}</tbody></table>`;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
