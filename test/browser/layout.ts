import type { Frame } from "playwright-core";

/** What of a page cannot be seen whole: the page moves sideways, something leaves it, is cut, or lies on something else. */
export const layoutFaults = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const faults: string[] = scrollWidth > clientWidth ? [`The page is ${scrollWidth} px wide in a window of ${clientWidth}.`] : [];
    const name = (element: Element): string => {
      const text = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 50);
      return `<${element.tagName.toLowerCase()}> ${text}`;
    };
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    /** Wide tables move inside a frame of their own. */
    const movesInside = (element: Element): boolean => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const all = [...document.body.querySelectorAll<HTMLElement>("*")].filter((element) => !element.closest("svg, option") && isShown(element));
    for (const element of all) {
      const { left, right } = element.getBoundingClientRect();
      if ((left < -0.5 || right > clientWidth + 0.5) && !movesInside(element)) faults.push(`${name(element)} reaches from ${left} to ${right}.`);
      const { overflowX } = getComputedStyle(element);
      const cuts = (overflowX === "hidden" || overflowX === "clip") && element.tagName !== "SELECT" && element.tagName !== "INPUT";
      if (cuts && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} is cut at ${element.clientWidth} of ${element.scrollWidth} px.`);
    }
    // Excel covers a corner of 34 by 32 pixels with the menu of the pane.
    for (const element of all.filter((one) => one.matches("button, select"))) {
      const { top, right } = element.getBoundingClientRect();
      if (top + scrollY < 32 && right > clientWidth - 34) faults.push(`${name(element)} lies under Excel's menu.`);
    }
    // What sticks to the window lies on the page by intention.
    const controls = all.filter((element) => element.matches("button, a[href], select, summary, h1, h2, h3, label, input:not([type=checkbox], [type=radio]), p, td, th") && !element.closest("footer"));
    /** A label takes presses around its text, where it may reach into its neighbour's room. */
    const box = (element: HTMLElement): DOMRect => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { paddingTop, paddingBottom } = getComputedStyle(element);
      const [above, below] = element.tagName === "LABEL" ? [parseFloat(paddingTop), parseFloat(paddingBottom)] : [0, 0];
      return new DOMRect(x, y + above!, width, height - above! - below!);
    };
    controls.forEach((one, i) => {
      const a = box(one);
      for (const other of controls.slice(i + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const b = box(other);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 2) faults.push(`${name(one)} and ${name(other)} lie on each other.`);
      }
    });
    return faults;
  });
