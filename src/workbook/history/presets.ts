import { comparable } from "../../domain/column/text";

/** Parameters of a system under a name the user gave them; no customer is in them. */
export interface OwnPreset {
  readonly name: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const settingKey = "tierbook.presets";

/** The presets kept in this workbook. */
export async function readPresets(): Promise<readonly OwnPreset[]> {
  return Excel.run(readIn);
}

async function readIn(context: Excel.RequestContext): Promise<readonly OwnPreset[]> {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey);
  setting.load("value");
  await context.sync();
  return setting.isNullObject || !Array.isArray(setting.value) ? [] : (setting.value as unknown[]).filter(isPreset);
}

const isPreset = (value: unknown): value is OwnPreset => {
  const { name, method, params } = (value ?? {}) as Partial<Record<keyof OwnPreset, unknown>>;
  return typeof name === "string" && typeof method === "string" && typeof params === "object" && params !== null;
};

/** Of the same system and the same name but for width, case and spaces. */
export const isSamePreset = (one: Pick<OwnPreset, "method" | "name">, other: Pick<OwnPreset, "method" | "name">): boolean =>
  one.method === other.method && comparable(one.name) === comparable(other.name);

/** Keeps a preset; one of the same name gives way. @returns all presets of the workbook */
export const keepPreset = (preset: OwnPreset): Promise<readonly OwnPreset[]> =>
  change((presets) => {
    const at = presets.findIndex((one) => isSamePreset(one, preset));
    return at < 0 ? [...presets, preset] : presets.map((one, i) => (i === at ? preset : one));
  });

export const removePreset = (preset: Pick<OwnPreset, "method" | "name">): Promise<readonly OwnPreset[]> => change((presets) => presets.filter((one) => !isSamePreset(one, preset)));

export const renamePreset = (preset: Pick<OwnPreset, "method" | "name">, name: string): Promise<readonly OwnPreset[]> =>
  change((presets) => {
    const renamed = { ...preset, name };
    return presets.filter((one) => isSamePreset(one, preset) || !isSamePreset(one, renamed)).map((one) => (isSamePreset(one, preset) ? { ...one, name } : one));
  });

/** Read and written in one go, so that what a colleague kept meanwhile stays. */
async function change(changed: (presets: readonly OwnPreset[]) => readonly OwnPreset[]): Promise<readonly OwnPreset[]> {
  return Excel.run(async (context) => {
    const presets = changed(await readIn(context));
    const { settings } = context.workbook;
    if (presets.length > 0) settings.add(settingKey, presets);
    else settings.getItemOrNullObject(settingKey).delete();
    await context.sync();
    return presets;
  });
}
