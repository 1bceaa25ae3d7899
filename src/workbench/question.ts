export interface Answer<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly main?: boolean;
}

/** Asks in a dialog; Escape is the last answer. */
export function ask<T extends string>(question: string, answers: readonly Answer<T>[]): Promise<T> {
  const dialog = document.createElement("dialog");
  dialog.className = "question";
  const text = document.createElement("p");
  text.id = "question";
  text.textContent = question;
  dialog.setAttribute("aria-labelledby", text.id);
  const form = document.createElement("form");
  form.method = "dialog";
  for (const answer of answers) {
    const button = document.createElement("button");
    button.value = answer.value;
    button.textContent = answer.label;
    if (answer.main) button.className = "main";
    form.append(button);
  }
  dialog.append(text, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      done((dialog.returnValue || answers.at(-1)!.value) as T);
    });
  });
}
