/** An answer holds a label, a reason or an error's message, and the words have not been loaded. */
export class WordsNeeded extends Error {
  override readonly name = "WordsNeeded";
}
