const narrowest = 300;
const widest = 640;
const step = 20;

/** Makes the bar between grid and pane movable by mouse, touch and the arrow keys. */
export function makeSplitter(bar: HTMLElement, pane: HTMLElement): void {
  bar.tabIndex = 0;
  bar.setAttribute("role", "separator");
  bar.setAttribute("aria-orientation", "vertical");
  bar.setAttribute("aria-valuemin", String(narrowest));
  bar.setAttribute("aria-valuemax", String(widest));
  bar.setAttribute("aria-controls", pane.id);

  const setWidth = (width: number): void => {
    const kept = Math.min(widest, Math.max(narrowest, Math.round(width)));
    pane.style.width = `${kept}px`;
    bar.setAttribute("aria-valuenow", String(kept));
  };
  setWidth(pane.getBoundingClientRect().width);

  bar.addEventListener("pointerdown", (event) => bar.setPointerCapture(event.pointerId));
  bar.addEventListener("pointermove", (event) => {
    if (bar.hasPointerCapture(event.pointerId)) setWidth(pane.getBoundingClientRect().right - event.clientX);
  });
  bar.addEventListener("keydown", (event) => {
    const width = pane.getBoundingClientRect().width;
    const wanted = { ArrowLeft: width + step, ArrowRight: width - step, Home: widest, End: narrowest }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
}
