import { axeFaults } from "./axe";
import { layoutFaults } from "./layout";
import { describeInBrowser, Person } from "./person";
import { sampleSheets, walk } from "./walk";

const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

for (const [language, sheet] of Object.entries(sampleSheets) as ["en" | "zh-CN", string][]) {
  describeInBrowser(`a pane of 320 pixels, ${language}`, () => {
    let person: Person;
    beforeAll(async () => {
      person = await Person.sitDown(language);
      await person.narrow();
    }, 300_000);
    afterAll(() => person?.leave());

    it("is whole and accessible on every step, in light, dark and high contrast, by keyboard alone", async () => {
      const faults: Record<string, readonly string[]> = {};
      for await (const step of walk(person, sheet)) {
        await person.narrow();
        for (const [look, media] of Object.entries(looks)) {
          await person.page.emulateMedia(media);
          // Colours change within an animation of Fluent's.
          await person.page.waitForTimeout(250);
          await person.pictureOfPane(`fit-${language}-${step}-${look}`);
          for (const frame of [person.pane, ...person.pane.childFrames()]) {
            const found = [...(await axeFaults(frame)), ...(await layoutFaults(frame))];
            if (found.length > 0) faults[`${step}, ${look}`] = [...(faults[`${step}, ${look}`] ?? []), ...found];
          }
        }
        await person.page.emulateMedia(looks.light);
      }
      expect(faults).toEqual({});
      expect([person.foreign, person.complaints]).toEqual([[], []]);
    }, 600_000);
  });
}
