import { Button, Text } from "@fluentui/react-components";
import { useLanguage } from "./parts/language";
import { StepFrame } from "./parts/StepFrame";

/** Shown instead of a white page where there is no workbook to talk to. */
export function Outside({ reason }: { readonly reason: "unreachable" | "notInExcel" }) {
  const { t } = useLanguage();
  const heading = reason === "unreachable" ? t.outside.unreachableTitle : t.outside.notInExcelTitle;
  return (
    <StepFrame heading={heading} takesFocus={false}>
      <Text>{t.outside[reason]}</Text>
      <div>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {t.outside.retry}
        </Button>
      </div>
    </StepFrame>
  );
}
