import { fromSerial } from "./serial";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The text a cell shows for a value under an en-US number format. */
export function cellText(value: number | string | boolean, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(format);
  if (typeof value === "string") return sections.length > 3 || /@/.test(format) ? fillText(sections[3] ?? sections[sections.length - 1]!, value) : value;
  if (/^general$/i.test(format) || format === "@") return generalText(value);
  const { section, signed } = chooseSection(sections, value);
  if (section === "") return "";
  if (/general/i.test(unquoted(section))) return section.replace(/general/i, generalText(signed ? value : Math.abs(value))).replace(/"/g, "");
  return isDateFormat(section) ? dateText(value, section) : numberText(signed ? value : Math.abs(value), section);
}

/** Excel's General shows 11 characters at most. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    const power = Number(exponent);
    return `${mantissa.replace(/\.?0+$/, "")}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const digits = Math.max(0, 10 - String(Math.trunc(size)).length);
  return String(Number(value.toFixed(Math.min(digits, 9))));
}

/** "yyyy-mm-dd" but not "#,##0" and not the d of a quoted "days". */
export function isDateFormat(section: string): boolean {
  return /[ymdhs]/i.test(unquoted(section).replace(/\[(?!h|m|s)[^\]]*\]/gi, "").replace(/e[+-]/gi, ""));
}

const unquoted = (section: string): string => section.replace(/"[^"]*"|\\./g, "");

function splitSections(format: string): string[] {
  const sections = [""];
  for (const token of format.match(/"[^"]*"|\\.|\[[^\]]*\]|[^]/g) ?? []) {
    if (token === ";") sections.push("");
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** A section of its own for negative numbers shows no sign. */
function chooseSection(sections: readonly string[], value: number): { readonly section: string; readonly signed: boolean } {
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, signed: false };
  if (value === 0 && zero !== undefined) return { section: zero, signed: true };
  return { section: positive, signed: true };
}

const fillText = (section: string, text: string): string => literal(section, () => text);

/** The quoted and escaped parts of a section as they are, colours and conditions dropped, the rest by `rest`. */
function literal(section: string, rest: (token: string) => string): string {
  return (section.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^"\\_*[]+/g) ?? [])
    .map((token) => {
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith("\\")) return token.slice(1);
      if (token.startsWith("_")) return " ";
      if (token.startsWith("*")) return "";
      if (token.startsWith("[")) return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? "";
      return rest(token);
    })
    .join("");
}

const PLACES = /[#0?](?:[#0?,. ]*[#0?.])?/;

function numberText(value: number, section: string): string {
  const bare = unquoted(section);
  const places = PLACES.exec(bare)?.[0];
  if (places === undefined) return (value < 0 ? "-" : "") + literal(section, (token) => token);
  const exponent = /([#0?.,]+)e([+-])(0+)/i.exec(bare);
  const percents = (bare.match(/%/g) ?? []).length;
  const scale = /[#0?](,+)(?![#0?])/.exec(bare)?.[1]?.length ?? 0;
  const scaled = Math.abs(value) * 100 ** percents / 1000 ** scale;
  const [whole = "", fraction = ""] = places.split(".");
  const digits = exponent ? scientific(scaled, exponent[1]!, exponent[2]!, exponent[3]!.length) : fixed(scaled, whole, fraction);
  const sign = value < 0 && /[1-9]/.test(digits) ? "-" : "";
  let placed = false;
  const pattern = exponent ? /[#0?.,]+e[+-]0+/i : /[#0?](?:[#0?,. ]*[#0?.])?,*/;
  const body = literal(section, (token) =>
    token.replace(pattern, (found) => {
      if (placed) return found;
      placed = true;
      return digits;
    }),
  );
  return sign + body;
}

function fixed(size: number, whole: string, fraction: string): string {
  const decimals = fraction.replace(/[^#0?]/g, "").length;
  const [integer = "0", rest = ""] = roundHalfUp(size, decimals).split(".");
  const least = (whole.match(/0/g) ?? []).length;
  const padded = integer === "0" && least === 0 ? "" : integer.padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : padded;
  const kept = (fraction.match(/0/g) ?? []).length;
  let decimalsShown = rest;
  while (decimalsShown.length > kept && decimalsShown.endsWith("0")) decimalsShown = decimalsShown.slice(0, -1);
  return grouped + (fraction !== "" && decimalsShown !== "" ? `.${decimalsShown}` : "");
}

/** Rounds the decimal digits a person reads, so 1.005 shows as 1.01. */
function roundHalfUp(size: number, decimals: number): string {
  if (size >= 1e15) return size.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 0 });
  const text = Number(size.toPrecision(15));
  const shifted = Number(`${text}e${decimals}`);
  const rounded = Number.isFinite(shifted) ? Math.round(Number(shifted.toPrecision(15))) : shifted;
  return Number(`${rounded}e-${decimals}`).toFixed(decimals);
}

function scientific(size: number, places: string, sign: string, exponentDigits: number): string {
  const decimals = (places.split(".")[1] ?? "").length;
  const [mantissa = "", power = "0"] = size.toExponential(decimals).split("e");
  const shown = Number(power) < 0 ? "-" : sign === "+" ? "+" : "";
  return `${mantissa}E${shown}${String(Math.abs(Number(power))).padStart(exponentDigits, "0")}`;
}

function dateText(serial: number, section: string): string {
  if (serial < 0) return "#".repeat(8);
  const hasSeconds = /s/i.test(unquoted(section));
  const rounded = hasSeconds ? Math.round(serial * 86_400) / 86_400 : serial;
  const date = fromSerial(rounded);
  const seconds = Math.round((rounded - Math.floor(rounded)) * 86_400);
  const [hours, minutes, second] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const half = /am\/pm|a\/p/i.test(section);
  let afterHours = false;
  return literal(section.replace(/\[(h+)\]/gi, "$1"), (token) =>
    (token.match(/am\/pm|a\/p|y+|m+|d+|h+|s+|[^]/gi) ?? [])
      .map((part, i, parts) => {
        const wide = part.length > 1;
        switch (part.charAt(0).toLowerCase()) {
          case "y":
            return part.length > 2 ? String(date.year) : String(date.year).slice(-2);
          case "m":
            if (afterHours || /^s/i.test(parts.slice(i + 1).find((next) => /[a-z]/i.test(next)) ?? "")) return pad(minutes, wide);
            if (part.length > 2) return part.length === 3 ? MONTHS[date.month - 1]!.slice(0, 3) : MONTHS[date.month - 1]!;
            return pad(date.month, wide);
          case "d":
            if (part.length > 2) return part.length === 3 ? DAYS[date.weekday]!.slice(0, 3) : DAYS[date.weekday]!;
            return pad(date.day, wide);
          case "h":
            afterHours = true;
            return pad(half ? hours % 12 || 12 : hours, wide);
          case "s":
            return pad(second, wide);
          case "a":
            return /m/i.test(part) ? (hours < 12 ? "AM" : "PM") : hours < 12 ? "A" : "P";
          default:
            return part;
        }
      })
      .join(""),
  );
}

const pad = (value: number, wide: boolean): string => (wide ? String(value).padStart(2, "0") : String(value));
