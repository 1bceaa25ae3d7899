import { licencesText, notPermissive, thirdParties, type ThirdParty } from "../../tools/bundle/licences";
import { cdns } from "../../tools/bundle/cdn";
import { ensureScripts } from "../../tools/freshBuild";
import { sbomOf } from "../../tools/release/sbom";

let packages: readonly string[];
beforeAll(async () => {
  packages = (await ensureScripts()).compiled.packages;
});

const party = (licence: string): ThirdParty => ({ name: "p", version: "1.0.0", licence, texts: ["text"] });

describe("packages whose code ships", () => {
  it("are those of the pane, and none that only builds or tests", () => {
    const names = thirdParties(packages).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["react", "react-dom", "echarts", "zrender", "@fluentui/react-button"]));
    expect(names.filter((name) => /univer|webpack|jest|esbuild|office-js|temml|fflate/.test(name))).toEqual([]);
  });

  it("are all under a licence that asks for nothing but its notice", () => {
    expect(notPermissive(thirdParties(packages))).toEqual([]);
  });

  it.each(["GPL-3.0", "AGPL-3.0-only", "LGPL-2.1", "(MIT OR GPL-2.0)", "SEE LICENSE IN LICENSE.txt", "unknown"])("would be refused under %s", (licence) => {
    expect(notPermissive([party("MIT"), party(licence)])).toEqual([party(licence)]);
  });

  it("pass on the words of every licence", () => {
    const parties = thirdParties(packages);
    expect(parties.filter(({ texts }) => texts.length === 0)).toEqual([]);
    const text = licencesText(parties);
    for (const { name, version, licence, texts } of parties) {
      expect(text).toContain(`\n${name} ${version}: ${licence}\n`);
      for (const words of texts) expect(text).toContain(words);
    }
  });
});

describe("the bill of materials", () => {
  const sbom = () => sbomOf(packages, cdns.global);

  it("lists every package that ships, once, with its version, licence and checksum", () => {
    const { components } = sbom();
    expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual(thirdParties(packages).map(({ name, version }) => `${name} ${version}`));
    for (const { hashes, licenses, purl, name, version } of components) {
      expect(hashes.map(({ alg, content }) => [alg, content.length])).toEqual([["SHA-512", 128]]);
      expect(licenses).toHaveLength(1);
      expect(decodeURIComponent(purl)).toBe(`pkg:npm/${name}@${version}`);
    }
  });

  it("says which needs which, among those that ship", () => {
    const { components, dependencies, metadata } = sbom();
    const refs = new Set([metadata.component["bom-ref"], ...components.map((component) => component["bom-ref"])]);
    expect(new Set(dependencies.map(({ ref }) => ref))).toEqual(refs);
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    const of = (name: string): readonly string[] => dependencies.find(({ ref }) => ref.startsWith(`${name}@`))!.dependsOn;
    expect(of("echarts").map((ref) => ref.replace(/@[\d.]+$/, ""))).toEqual(["tslib", "zrender"]);
    expect(of("react-dom").map((ref) => ref.replace(/@[\d.]+$/, ""))).toEqual(["react", "scheduler"]);
  });

  it("names office.js as what the page loads from elsewhere, and no other place", () => {
    const text = JSON.stringify(sbom());
    expect([...new Set(text.match(/https?:\/\/[\w.-]+/g))]).toEqual(["http://cyclonedx.org", "https://appsforoffice.microsoft.com"]);
    expect(text).not.toMatch(/node_modules|timestamp|serialNumber/);
  });
});
