const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Column of an answer, for the sentence that explains it. */
export const answerColumn = (output: string): string => `out_${snake(output)}`;

/** Column of an input. @param place from 0, among the columns of an input that takes several */
export const cellColumn = (input: string, place: number | null): string => `in_${snake(input)}${place === null ? "" : `_${place + 1}`}`;
