import { readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest, rules } from "../../tools/manifest/check";
import type { Manifest } from "../../tools/manifest/manifest";
import { surroundings } from "../../tools/manifest/surroundings";

type Surroundings = Omit<Manifest, "app" | "overrides">;

const good = readFileSync(path.join(__dirname, "..", "..", "manifest.xml"), "utf8");
let around: Surroundings;
beforeAll(async () => {
  around = await surroundings();
});

/** Fails the test when the text to break is not there, so that no case passes by breaking nothing. */
function replaced(from: string | RegExp, to: string, text = good): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`The manifest has no ${from}.`);
  return result;
}
const moved = (element: RegExp, before: string): string => {
  const found = element.exec(good)?.[0];
  if (found === undefined) throw new Error(`The manifest has no ${element}.`);
  return replaced(before, `${found}${before}`, replaced(found, ""));
};
const long = (length: number): string => "x".repeat(length);

const brokenTexts: readonly (readonly [rule: string, damage: string, text: () => string])[] = [
  ["well-formed", "an element that is not closed", () => replaced("</Permissions>", "")],
  ["well-formed", "an attribute without quotes", () => replaced('id="Help.Url"', "id=Help.Url")],
  ["well-formed", "nothing at all", () => ""],
  ["root", "another kind of add-in", () => replaced('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"')],
  ["version-overrides", "Outlook's version of the overrides", () => replaced("VersionOverridesV1_0", "VersionOverridesV1_1")],
  ["version-overrides", "overrides in another namespace", () => replaced("/taskpaneappversionoverrides", "/mailappversionoverrides")],
  ["element-order", "the description before the name", () => moved(/ {2}<Description D[\s\S]*?<\/Description>\n/u, "  <DisplayName")],
  ["element-order", "permissions before the requirements", () => moved(/ {2}<Permissions>.*\n/u, "  <Requirements>")],
  ["element-order", "short strings before the addresses", () => moved(/ {6}<bt:ShortStrings>[\s\S]*?<\/bt:ShortStrings>\n/u, "      <bt:Urls>")],
  ["element-order", "the namespace before the metadata", () => moved(/ {12}<Namespace .*\n/u, "            <Metadata>")],
  ["element-order", "the pane before the functions", () => moved(/ {8}<DesktopFormFactor>[\s\S]*<\/DesktopFormFactor>\n/u, "        <AllFormFactors>")],
  ["element-order", "an element the schema does not know", () => replaced("<Permissions>", "<Colour>red</Colour><Permissions>")],
  ["required-elements", "no support address", () => replaced(/<SupportUrl[\s\S]*?<\/SupportUrl>/u, "")],
  ["required-elements", "no welcome text after installing", () => replaced("<GetStarted>", "<!--", replaced("</GetStarted>", "-->", withoutGetStarted()))],
  ["override-prefix", "a bare Override in the resources", () => replaced(/<bt:Override (Locale="zh-CN" Value="Tierbook 已就绪")/u, "<Override $1")],
  ["unique-ids", "two resources with one id", () => replaced(/( +<bt:String id="Functions.Namespace".*\n)/u, "$1$1")],
  ["id", "an id that is no GUID", () => replaced(/<Id>.*<\/Id>/u, "<Id>tierbook</Id>")],
  ["version-format", "a version with five parts", () => replaced("0.1.0.0", "0.1.0.0.1")],
  ["version-format", "a version with letters", () => replaced("0.1.0.0", "0.1.0-beta")],
  ["host", "another host", () => replaced('<Host Name="Workbook" />', '<Host Name="Document" />')],
  ["host", "another host in the overrides", () => replaced('<Host xsi:type="Workbook">', '<Host xsi:type="Presentation">')],
  ["requirements", "a higher floor", () => replaced('"ExcelApi" MinVersion="1.9"', '"ExcelApi" MinVersion="1.17"')],
  ["requirements", "no shared runtime", () => replaced(/ +<Set Name="SharedRuntime".*\n/u, "")],
  ["requirements", "a set Excel does not honour in a manifest", () => replaced("</Sets>", '<Set Name="RibbonApi" MinVersion="1.2" /></Sets>')],
  ["permissions", "fewer permissions than it needs", () => replaced("ReadWriteDocument", "ReadDocument")],
  ["actions", "an action of another kind", () => replaced('xsi:type="ShowTaskpane"', 'xsi:type="Navigate"')],
  ["actions", "a button that asks for what the pane does not answer", () => replaced("<FunctionName>Tierbook.Runs<", "<FunctionName>Tierbook.Run<")],
  ["actions", "a pane without its id", () => replaced("<TaskpaneId>Tierbook.Pane<", "<TaskpaneId><")],
  ["default-locale", "another first language", () => replaced("<DefaultLocale>en-US", "<DefaultLocale>fr-FR")],
  ["locales", "a language nobody wrote", () => replaced(/( +)(<bt:Override Locale=)"zh-CN" (Value="客户分级" \/>)/u, '$1$2"zh-CN" $3\n$1$2"de-DE" $3')],
  ["translations", "a button without its Chinese name", () => replaced(/ +<bt:Override Locale="zh-CN" Value="再次运行" \/>\n/u, "")],
  ["translations", "a long text without Chinese", () => replaced(/ +<bt:Override Locale="zh-CN" Value="按步骤.*\n/u, "")],
  ["translations", "no Chinese descriptions of the functions", () => replaced(/ +<bt:Override .*functions.zh-CN.json" \/>\n/u, "")],
  ["translations", "no Chinese name of the add-in", () => replaced(/ +<Override Locale="zh-CN" Value="Tierbook 客户分级" \/>\n/u, "")],
  ["text-length", "a name of 126 characters", () => replaced('DisplayName DefaultValue="Tierbook"', `DisplayName DefaultValue="${long(126)}"`)],
  ["text-length", "a description of 251 characters", () => replaced(/Description DefaultValue="[^"]*"/u, `Description DefaultValue="${long(251)}"`)],
  ["text-length", "a short string of 126 characters", () => replaced('"Run again"', `"${long(126)}"`)],
  ["text-length", "a Chinese long string of 251 characters", () => replaced("按步骤给客户分级并分配赊销额度。", long(251))],
  ["text-length", "an empty provider", () => replaced("<ProviderName>Tierbook<", "<ProviderName><")],
  ["resid-length", "a resource id of 33 characters", () => good.replaceAll("Open.Description", long(33))],
  ["resid-resolved", "a button that points at no text", () => replaced(/( {18}<Label )resid="Open.Label"/u, '$1resid="Nothing"')],
  ["resource-used", "a text that nothing shows", () => replaced("<bt:LongStrings>", '<bt:LongStrings><bt:String id="Idle" DefaultValue="x"><bt:Override Locale="zh-CN" Value="x" /></bt:String>')],
  ["runtime", "a runtime that ends with the pane", () => replaced('lifetime="long"', 'lifetime="short"')],
  ["runtime", "two runtimes", () => replaced(/( +<Runtime .*\n)/u, "$1$1")],
  ["shared-page", "a pane on a page of its own", () => replaced('<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"', '<SourceLocation DefaultValue="https://localhost:3000/functions.json"')],
  ["shared-page", "functions on a page of their own", () => replaced(/(<Page>\s*<SourceLocation )resid="Taskpane.Url"/u, '$1resid="Help.Url"')],
  ["shared-page", "commands on a page of their own", () => replaced('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"')],
  ["https", "an icon without encryption", () => replaced('IconUrl DefaultValue="https:', 'IconUrl DefaultValue="http:')],
  ["https", "Chinese descriptions without encryption", () => replaced("https://localhost:3000/functions.zh-CN.json", "http://localhost:3000/functions.zh-CN.json")],
  ["https", "key combinations without encryption", () => replaced('ResourcesUrl="https:', 'ResourcesUrl="http:')],
  ["files", "key combinations the build does not make", () => replaced("/shortcuts.json", "/keys.json")],
  ["element-order", "key combinations inside the overrides", () => replaced("  </VersionOverrides>", '  <ExtendedOverrides Url="https://localhost:3000/shortcuts.json" />\n  </VersionOverrides>')],
  ["one-origin", "a script from elsewhere", () => replaced("https://localhost:3000/functions.js\"", 'https://elsewhere.example/functions.js"')],
  ["files", "an icon that does not exist", () => replaced(/("Icon.48" .*)icon-48.png/u, "$1icon-49.png")],
  ["files", "descriptions the build does not make", () => replaced("functions.zh-CN.json", "functions.zh-TW.json")],
  ["icon-pixels", "an icon of the wrong size", () => replaced(/("Icon.48" .*)icon-48.png/u, "$1icon-64.png")],
  ["icon-pixels", "a small picture as the large one", () => replaced(/(HighResolutionIconUrl .*)icon-64.png/u, "$1icon-32.png")],
  ["icon-sizes", "a button without its 80 px icon", () => replaced(/ {20}<bt:Image size="80".*\n/u, "")],
  ["namespace", "a namespace in Chinese", () => replaced('"Functions.Namespace" DefaultValue="TB"', '"Functions.Namespace" DefaultValue="客户"')],
  ["namespace", "a namespace of 33 letters", () => replaced('"Functions.Namespace" DefaultValue="TB"', `"Functions.Namespace" DefaultValue="${"T".repeat(33)}"`)],
];

/** Without the texts of the welcome, which nothing would use any more. */
function withoutGetStarted(): string {
  return good
    .replace(/ +<bt:String id="GetStarted[\s\S]*?<\/bt:String>\n/gu, "")
    .replace(/ +<bt:Url id="Help.Url"[\s\S]*?<\/bt:Url>\n/u, "");
}

const firstFunction = <T>(change: (entry: Surroundings["functions"]["en"]["functions"][number]) => T) => ({
  ...around.functions.en,
  functions: around.functions.en.functions.map((entry, i) => (i === 0 ? { ...entry, ...change(entry) } : entry)),
});

const brokenSurroundings: readonly (readonly [rule: string, damage: string, change: () => Partial<Surroundings>])[] = [
  ["version-newer", "a version that is out already", () => ({ released: ["0.0.9", "0.1.0"] })],
  ["version-newer", "a version below a released one of two digits", () => ({ released: ["0.10.0"] })],
  ["function-names", "a function that looks like a cell", () => bothLanguages({ name: "TOP10" })],
  ["function-names", "a function name of two letters", () => bothLanguages({ name: "AB" })],
  ["function-names", "a function name in Chinese", () => bothLanguages({ name: "分级TIER" })],
  ["function-ids", "a function that is described but not associated", () => ({ associated: around.associated.slice(1) })],
  ["function-ids", "a function that is associated but not described", () => ({ associated: [...around.associated, "GHOST"] })],
  ["function-ids", "a function without help", () => ({ documented: around.documented.slice(1) })],
  ["function-languages", "an argument that only one language has", () => ({ functions: { ...around.functions, en: firstFunction(({ parameters }) => ({ parameters: parameters.slice(1) })) } })],
];

function bothLanguages(change: { name: string }): Partial<Surroundings> {
  const functions = firstFunction(() => change);
  return { functions: { en: functions, "zh-CN": functions } };
}

it("finds nothing wrong with the add-in's own manifest", () => {
  expect(checkManifest(good, around)).toEqual([]);
});

describe("the manifest check", () => {
  it.each(brokenTexts)("%s notices %s", (rule, _damage, text) => {
    expect(rulesBroken(text(), around)).toEqual([rule]);
  });

  it.each(brokenSurroundings)("%s notices %s", (rule, _damage, change) => {
    expect(rulesBroken(good, { ...around, ...change() })).toEqual([rule]);
  });

  it("has each of its rules broken above", () => {
    const broken = new Set([...brokenTexts, ...brokenSurroundings].map(([rule]) => rule));
    expect([...broken].sort()).toEqual(["well-formed", ...rules.map(({ id }) => id)].sort());
  });

  it("accepts a manifest for another address", () => {
    expect(checkManifest(good.replaceAll("https://localhost:3000", "https://addins.example/tierbook"), around)).toEqual([]);
  });
});

const rulesBroken = (text: string, surroundings: Surroundings): string[] => [...new Set(checkManifest(text, surroundings).map(({ rule }) => rule))];
