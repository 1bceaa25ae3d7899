import type { Manifest, Rule } from "./manifest";
import { filesRule, httpsRule, iconPixelsRule, iconSizesRule, oneOriginRule } from "./rules/addresses";
import { functionIdsRule, functionLanguagesRule, functionNamesRule, namespaceRule } from "./rules/functions";
import { actionsRule, hostRule, idRule, permissionsRule, requirementsRule, versionFormatRule, versionNewerRule } from "./rules/identity";
import { residLengthRule, residResolvedRule, resourceUsedRule, runtimeRule, sharedPageRule } from "./rules/resources";
import { elementOrderRule, overridePrefixRule, requiredElementsRule, rootRule, uniqueIdsRule, versionOverridesRule } from "./rules/structure";
import { defaultLocaleRule, localesRule, textLengthRule, translationsRule } from "./rules/texts";
import { at, parseXml } from "./xml";

export const rules: readonly Rule[] = [
  rootRule, versionOverridesRule, elementOrderRule, requiredElementsRule, overridePrefixRule, uniqueIdsRule,
  idRule, versionFormatRule, versionNewerRule, hostRule, requirementsRule, permissionsRule, actionsRule,
  defaultLocaleRule, localesRule, translationsRule, textLengthRule,
  residLengthRule, residResolvedRule, resourceUsedRule, runtimeRule, sharedPageRule,
  httpsRule, oneOriginRule, filesRule, iconPixelsRule, iconSizesRule,
  namespaceRule, functionNamesRule, functionIdsRule, functionLanguagesRule,
];

export interface Finding {
  readonly rule: string;
  readonly message: string;
}

/** Everything wrong with a manifest; a text that is no XML is checked no further. */
export function checkManifest(text: string, against: Omit<Manifest, "app" | "overrides">): readonly Finding[] {
  let manifest: Manifest;
  try {
    const app = parseXml(text).documentElement!;
    manifest = { ...against, app, overrides: at(app, "VersionOverrides") };
  } catch (failure) {
    return [{ rule: "well-formed", message: failure instanceof Error ? failure.message : String(failure) }];
  }
  return rules.flatMap(({ id, check }) => check(manifest).map((message) => ({ rule: id, message })));
}
