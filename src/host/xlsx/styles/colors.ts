import { attribute, child, children, type Document, flag, numberAttribute, root, type Element } from "../dom";

/** Theme colours in the order a `theme="n"` attribute counts them: light 1, dark 1, light 2, dark 2, accents, links. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const OFFICE_THEME = ["FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"];
const INDEXED =
  ("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
    "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333").split(" ");

export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

export function readPalette(theme: Document | null, styles: Document | null): Palette {
  const scheme = child(theme && root(theme), "themeElements", "clrScheme");
  const own = children(child(styles && root(styles), "colors", "indexedColors"), "rgbColor").map((c) => (attribute(c, "rgb") ?? "").slice(-6));
  return {
    theme: THEME_ORDER.map((name, i) => {
      const color = children(child(scheme, name))[0];
      return attribute(color, "lastClr") ?? attribute(color, "val") ?? OFFICE_THEME[i]!;
    }),
    indexed: INDEXED.map((color, i) => own[i] || color),
  };
}

/** "#RRGGBB" of a `<color>`; undefined for an automatic one. */
export function readColor(element: Element | undefined, palette: Palette): string | undefined {
  if (!element || flag(element, "auto")) return undefined;
  const theme = numberAttribute(element, "theme");
  const indexed = numberAttribute(element, "indexed");
  const rgb = attribute(element, "rgb")?.slice(-6) ?? (theme !== undefined ? palette.theme[theme] : indexed !== undefined ? palette.indexed[indexed] : undefined);
  return rgb === undefined || !/^[0-9A-Fa-f]{6}$/.test(rgb) ? undefined : `#${tinted(rgb, numberAttribute(element, "tint") ?? 0).toUpperCase()}`;
}

/**
 * A colour made lighter (tint > 0) or darker (tint < 0) in its HSL luminance.
 * L' = L (1 + tint) for tint < 0;  L' = L (1 − tint) + tint for tint > 0.  Source: ECMA-376 18.8.3.
 */
export function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const spread = max - min;
  const light = (max + min) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue = spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = saturation * (1 - Math.abs(2 * newLight - 1));
  const channel = (offset: number): string => {
    const k = (offset + hue) % 6;
    const value = newLight + chroma / 2 - chroma * Math.max(0, Math.min(k, 4 - k, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255).toString(16).padStart(2, "0");
  };
  // k = n + H/60° of the HSV form, whose maximum is L + C/2.
  return channel(5) + channel(3) + channel(1);
}
