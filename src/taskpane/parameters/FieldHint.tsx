import type { ParamField } from "../../domain/method/method";
import { useLanguage } from "../parts/language";
import { OriginBadge } from "../parts/OriginBadge";

/** Under a field: where its default comes from, what to enter and between which bounds. */
export function FieldHint({ param, bounds }: { readonly param: ParamField; readonly bounds?: string }) {
  const { text } = useLanguage();
  const words = [param.hint && text(param.hint), bounds].filter(Boolean).join(" · ");
  return (
    <>
      {param.origin && <OriginBadge origin={param.origin} label={text(param.label)} />} {words}
    </>
  );
}

/** The field's name; one that may stay empty says so. */
export function useLabel(param: ParamField): string {
  const { t, text } = useLanguage();
  return param.optional && !param.derived && !param.forTiers ? t.parameters.optionalLabel(text(param.label)) : text(param.label);
}
