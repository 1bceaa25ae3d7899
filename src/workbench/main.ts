import { Desk } from "./desk";
import { acceptDrops } from "./drop";
import { functionsIn } from "./functionNames";
import { makeMessages } from "./messages";
import { codec, newBook, readBook, writeBook } from "./openBook";
import { fetchSample, readSample, sampleName } from "./sample";
import { officeSchema, startSession } from "./session";
import { makeSplitter } from "./splitter";
import { makeToolbar } from "./toolbar";
import { startLanguage, wordingIn, type Language } from "./wording";

let language = startLanguage(location.search, navigator.languages);
const wording = () => wordingIn(language);

const messages = makeMessages(place("status"), place("message"), wording);
const addin = document.querySelector<HTMLMetaElement>('meta[name="tierbook-addin"]')!.content;

const desk = new Desk({
  start: async (book, chosen) =>
    startSession(book, {
      language: chosen,
      metadata: await functionsIn(chosen),
      addin,
      grid: place("grid"),
      pane: place("pane"),
      paneTitle: wordingIn(chosen).pane,
      refused: (why) => messages.trouble(wording().refused[why]),
    }),
  wording,
  language: () => language,
  messages,
  show: (book, busy) => toolbar.show({ wording: wording(), language, book: book?.name ?? "", busy }),
});

const toolbar = makeToolbar(place("toolbar"), {
  open: (file) => void open(file),
  download: () => void desk.download(async (book) => writeBook(book, await functionsIn("en"))),
  sample: () => void openSample(),
  language: (chosen) => void speak(chosen),
});

makeSplitter(place("splitter"), place("pane"));
acceptDrops(place("desk"), ([file, ...others]) => {
  if (others.length > 0) messages.trouble(wording().oneFile);
  else if (file) void open(file);
});
window.addEventListener("beforeunload", (event) => {
  if (desk.hasUnsavedChanges) event.preventDefault();
});

label();
messages.status(wording().starting);
void begin();

/** The sample, or an empty workbook where this installation has none. All that it needs is asked for at once. */
async function begin(): Promise<void> {
  const [sample] = await Promise.all([fetchSample(), functionsIn("en"), functionsIn(language), officeSchema(), codec()]);
  await desk.open(sample ? sampleName : wording().newBook, async () =>
    sample ? readSample(sample, language) : newBook(wording().newBook),
  );
}

async function open(file: File): Promise<void> {
  await desk.open(file.name, async () => readBook(file.name, new Uint8Array(await file.arrayBuffer()), await functionsIn("en"), wording()));
}

async function openSample(): Promise<void> {
  await desk.open(sampleName, async () => {
    const sample = await fetchSample();
    if (!sample) throw new Error(wording().noSample);
    return readSample(sample, language);
  });
}

async function speak(chosen: Language): Promise<void> {
  language = chosen;
  const address = new URL(location.href);
  address.searchParams.set("lang", chosen);
  history.replaceState(null, "", address);
  label();
  await desk.showInPresentLanguage();
}

/** The words that are not of one part of the page. */
function label(): void {
  const words = wording();
  document.documentElement.lang = language;
  document.title = words.title;
  place("grid").setAttribute("aria-label", words.grid);
  place("pane").setAttribute("aria-label", words.pane);
  place("splitter").setAttribute("aria-label", words.splitter);
  place("verified").textContent = words.verified;
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
