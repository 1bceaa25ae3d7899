/** Lets a person drop workbook files on a place. */
export function acceptDrops(place: HTMLElement, dropped: (files: readonly File[]) => void): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  // On the window, so that a file dropped beside the place does not replace the page.
  window.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    place.classList.add("dropping");
  });
  window.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) place.classList.remove("dropping");
  });
  window.addEventListener(
    "drop",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      place.classList.remove("dropping");
      dropped([...(event.dataTransfer?.files ?? [])]);
    },
    true,
  );
}
