import type { Language, Wording } from "./wording";

export interface ToolbarActions {
  open(file: File): void;
  download(): void;
  sample(): void;
  language(language: Language): void;
}

export interface Toolbar {
  /** Words and the book's name; `busy` while a workbook is being opened or written. */
  show(state: { readonly wording: Wording; readonly language: Language; readonly book: string; readonly busy: boolean }): void;
}

export function makeToolbar(place: HTMLElement, actions: ToolbarActions): Toolbar {
  const product = element("span", "product");
  const book = element("span", "book");
  const picker = element("input");
  picker.type = "file";
  picker.accept = ".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  picker.hidden = true;
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    // Empty again, so that choosing the same file a second time is a change.
    picker.value = "";
    if (file) actions.open(file);
  });
  const open = button(() => picker.click());
  const download = button(actions.download);
  download.className = "main";
  const sample = button(actions.sample);
  const languageLabel = element("label");
  const languageWord = element("span");
  const language = element("select");
  for (const [value, name] of [["en", "English"], ["zh-CN", "中文"]] as const) language.append(new Option(name, value));
  language.addEventListener("change", () => actions.language(language.value as Language));
  languageLabel.append(languageWord, language);
  place.append(product, open, download, sample, book, languageLabel, picker);

  return {
    show: (state) => {
      product.textContent = state.wording.title;
      open.textContent = state.wording.open;
      download.textContent = state.wording.download;
      sample.textContent = state.wording.sample;
      languageWord.textContent = state.wording.language;
      picker.setAttribute("aria-label", state.wording.open);
      language.value = state.language;
      book.textContent = state.book;
      for (const control of [open, download, sample, language]) control.disabled = state.busy;
    },
  };
}

function button(press: () => void): HTMLButtonElement {
  const made = element("button");
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
