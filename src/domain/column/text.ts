/** Full-width letters, digits and signs as half-width, every kind of space as one space, ends trimmed. */
export const halfWidth = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim();

/** What two names are compared by: width, case and spaces do not tell customers or headings apart. */
export const comparable = (text: string): string => halfWidth(text).toLowerCase().replace(/ /g, "");
