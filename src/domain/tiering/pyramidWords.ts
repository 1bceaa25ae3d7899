/** What formulas and queries of a pyramid are made by. */
export interface Pyramid {
  readonly shares: readonly number[];
  readonly labels: readonly string[];
  readonly ties: "stable" | "up";
}

/** The usual layers, best first, and their names in English. */
export const layerNames: Readonly<Record<string, string>> = { 高端: "Top", 主要: "Main", 普通: "Ordinary", 小客户: "Small" };

/** A layer's name in English; a name of the user's own as it is. */
export const englishLayer = (label: string): string => layerNames[label] ?? label;

/** What is to be done with a customer, after its layer. */
export const actionWords = {
  en: (action: string | null, aim: string | null): string =>
    action === "upgrade" ? `; has potential: lift to ${aim ?? ""}` : action === "reduce" ? "; no potential: less service, a higher price, or let go" : "",
  "zh-CN": (action: string | null, aim: string | null): string =>
    action === "upgrade" ? `；有潜力，促其升入${aim ?? ""}` : action === "reduce" ? "；无潜力，减少服务、提价或放弃" : "",
};
