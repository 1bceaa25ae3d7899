import { makeStyles } from "@fluentui/react-components";
import type { ParamField } from "../../domain/method/method";
import { useLanguage } from "../parts/language";
import { OriginBadge } from "../parts/OriginBadge";

const useStyles = makeStyles({ hint: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "6px" } });

/** Under a field: where its default comes from, what to enter and between which bounds. */
export function FieldHint({ param, bounds }: { readonly param: ParamField; readonly bounds?: string }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const words = [param.hint && text(param.hint), bounds].filter(Boolean).join(" · ");
  return (
    <span className={styles.hint}>
      {param.origin && <OriginBadge origin={param.origin} label={text(param.label)} />}
      {words && <span>{words}</span>}
    </span>
  );
}

/** The field's name; one that may stay empty says so. */
export function useLabel(param: ParamField): string {
  const { t, text } = useLanguage();
  return param.optional && !param.derived ? t.parameters.optionalLabel(text(param.label)) : text(param.label);
}
