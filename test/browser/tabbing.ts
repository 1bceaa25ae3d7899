import type { Person } from "./person";

const most = 400;

/** Controls of the pane that the Tab key does not come by, from its beginning to its end. Of radio buttons the group counts. */
export async function notReachedByTab({ page, pane }: Person): Promise<string[]> {
  await pane.evaluate(() => {
    const reached = new Set<Element | null>();
    document.addEventListener("focusin", ({ target }) => reached.add(target as Element));
    Object.assign(window, { reached });
    const first = document.body.querySelector<HTMLElement>("header button")!;
    first.focus();
  });
  for (let times = 0; times < most; times++) {
    await page.keyboard.press("Tab");
    // At the last one the person stays: beyond the pane the grid takes the keyboard.
    const isOver = await pane.evaluate(() => {
      const controls = [...document.body.querySelectorAll("button, select, summary, textarea, a[href], input")].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled"));
      return document.activeElement === document.body || document.activeElement === controls.at(-1);
    });
    if (isOver) break;
  }
  return pane.evaluate(() => {
    const { reached } = window as unknown as { reached: ReadonlySet<Element> };
    const controls = [...document.body.querySelectorAll("button, select, summary, textarea, a[href], input:not([type=radio])")];
    return controls.filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(":disabled") && !reached.has(control)).map((control) => control.outerHTML.slice(0, 200));
  });
}
