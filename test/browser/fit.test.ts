import { axeFaults } from "./axe";
import { layoutFaults } from "./layout";
import { describeInBrowser, Person } from "./person";
import { notReachedByTab } from "./tabbing";
import { sampleSheets, walk } from "./walk";

/** Where the person has just pressed something else than what leads to another page. */
const stayed = ["start", "tools", "choose-found", "compare", "rollup"];

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
    });
    afterAll(() => person?.leave());

    it("is whole, accessible and led through by the keyboard alone on every step, in light, dark and high contrast", async () => {
      const faults: Record<string, readonly string[]> = {};
      for await (const step of walk(person, sheet)) {
        const note = (...found: readonly string[]): void => {
          if (found.length > 0) faults[step] = [...(faults[step] ?? []), ...found];
        };
        await person.narrow();
        const focused = await person.pane.evaluate(() => document.activeElement?.tagName);
        if (!stayed.includes(step) && focused !== "H1") note(`The focus is on ${focused}, not on the heading.`);
        for (const [look, media] of Object.entries(looks)) {
          await person.looks(media);
          await person.pictureOfPane(`fit-${language}-${step}-${look}`);
          for (const frame of [person.pane, ...person.pane.childFrames()]) {
            const found = [...(await axeFaults(frame)), ...(await layoutFaults(frame))];
            note(...found.map((fault) => `${look}: ${fault}`));
          }
        }
        await person.page.emulateMedia(looks.light);
        // The help has its own page, with hundreds of links.
        if (step !== "help") note(...(await notReachedByTab(person)).map((control) => `The Tab key does not reach ${control}.`));
      }
      expect(faults).toEqual({});
      expect([person.foreign, person.complaints]).toEqual([[], []]);
    });
  });
}
