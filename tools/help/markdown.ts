import type { AnyMethod } from "../../src/domain/method/method";
import { locales } from "../../src/domain/method/text";
import { methodPage, type Block, type Inline, type MethodPage } from "./page";
import { wording } from "./wording";

/** The text of docs/methods.md: every method in both languages. */
export function referenceText(methods: readonly AnyMethod[]): string {
  const parts = locales.map((locale) => {
    const { title, intro } = wording[locale];
    return [`# ${title}`, "", intro, "", ...methods.flatMap((method) => section(methodPage(method, locale)))].join("\n");
  });
  return ["<!-- Written by `npm run methods`; edit the method files instead. -->", "", ...parts, ""].join("\n");
}

const section = ({ id, label, sections }: MethodPage): string[] => [
  `## ${id} · ${label}`,
  "",
  ...sections.flatMap(({ heading, blocks }) => [...(heading === undefined ? [] : [`**${heading}**`, ""]), ...blocks.flatMap((block) => [...lines(block), ""])]),
];

function lines(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [plain(block.text)];
    case "code":
      return [`\`${block.text}\``];
    case "formula":
      return [`$$${block.latex}$$`];
    case "list":
      return block.items.map((item) => `- ${plain(item)}`);
    case "table":
      return [block.head, block.head.map(() => "---"), ...block.rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`);
  }
}

const cell = (inline: Inline): string => (typeof inline === "string" ? plain(inline).replaceAll("|", "\\|") : `\`${inline.code}\``);

/** A text is never mark-up. */
const plain = (text: string): string => text.replaceAll(/[*_<]/gu, "\\$&");
