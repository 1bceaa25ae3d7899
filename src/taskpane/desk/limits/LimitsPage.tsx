import { Text } from "@fluentui/react-components";
import { DeskFrame } from "../DeskFrame";
import { useDeskWords } from "../words";
import { ExpectedLoss } from "./ExpectedLoss";
import { OrderCheck } from "./OrderCheck";
import { OwnLimits } from "./OwnLimits";

/** Own limits, the check of one order, and the loss to be expected. */
export function LimitsPage() {
  const words = useDeskWords();
  return (
    <DeskFrame heading={words.parts.limits.name}>
      <Text>{words.parts.limits.summary}</Text>
      <OrderCheck />
      <OwnLimits />
      <ExpectedLoss />
    </DeskFrame>
  );
}
