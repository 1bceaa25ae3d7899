const most = 60;

/** What a cell holds, short enough for a sentence: its first sixty characters. */
export function brief(text: string): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** A sentence that a cell and a message can hold. */
export const fitting = (sentence: string): string => (sentence.length <= 2_000 ? sentence : `${[...sentence].slice(0, 1_999).join("")}…`);
