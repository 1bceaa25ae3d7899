import { DeskView } from "./DeskView";
import { excelDesk } from "./layer";

export interface DeskPageProps {
  readonly dark: boolean;
  readonly onClose: () => void;
}

/** The credit desk in Excel: fetched when somebody opens it. */
export function DeskPage(props: DeskPageProps) {
  return <DeskView layer={excelDesk} {...props} />;
}
