export interface GuidePicture {
  /** As the guide names it, beside itself: "images/guide/en-start.png". */
  readonly file: string;
  /** As the browser tests name it. */
  readonly made: string;
}

/** Pictures of the pane in a guide: "en-start" is a stop of the wizard, "en-desk-review" one of the credit desk. */
export const picturesIn = (text: string): GuidePicture[] =>
  [...text.matchAll(/images\/guide\/(en|zh-CN)-(desk-)?([a-z-]+)\.png/gu)].map(([file, language, desk, stop]) => ({
    file,
    made: `${desk ? "desk" : "fit"}-${language}-${stop}-light.png`,
  }));
