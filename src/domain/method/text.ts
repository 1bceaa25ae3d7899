/** The two languages of the product, always side by side. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];
export type Text = { readonly [L in Locale]: string };
