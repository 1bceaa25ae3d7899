import type { Wording } from "./wording";

/** The line at the foot and the bar of trouble below the toolbar. */
export interface Messages {
  status(text: string): void;
  trouble(text: string): void;
  clear(): void;
}

export function makeMessages(status: HTMLElement, bar: HTMLElement, wording: () => Wording): Messages {
  const text = document.createElement("p");
  text.setAttribute("role", "alert");
  const close = document.createElement("button");
  close.type = "button";
  close.addEventListener("click", () => (bar.hidden = true));
  bar.append(text, close);
  return {
    status: (line) => {
      if (status.textContent !== line) status.textContent = line;
    },
    trouble: (line) => {
      close.textContent = wording().close;
      bar.hidden = false;
      text.textContent = line;
    },
    clear: () => {
      bar.hidden = true;
      text.textContent = "";
    },
  };
}
