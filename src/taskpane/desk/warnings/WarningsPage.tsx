import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { warn, type WarnAnswer } from "../../../domain/desk/warnings";
import { say } from "../../../domain/method/say";
import { AsOfForm } from "../AsOfForm";
import { DeskFrame } from "../DeskFrame";
import { FigureList } from "../FigureList";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";
import { FollowUps, WarnedCustomers } from "./WarnedCustomers";

/** Warning lights, level proposals and follow-ups of all customers. */
export function WarningsPage() {
  const words = useDeskWords();
  const { run } = useDesk();
  const [answer, setAnswer] = useState<WarnAnswer | null>(null);
  return (
    <DeskFrame heading={words.parts.warnings.name}>
      <Text>{words.parts.warnings.summary}</Text>
      <AsOfForm
        label={words.asOf}
        go={words.warnings.go}
        onGo={(asOf) => run(warn, { asOf }, { label: inBoth(({ parts }) => parts.warnings.name), details: inBoth(({ on }) => on(say.date(asOf))), asOf }, setAnswer)}
      />
      {answer && (
        <>
          <FigureList
            caption={words.warnings.lights}
            figures={(["red", "yellow", "green"] as const).map((light) => ({ label: words.warnings.light[light], value: answer.lights[light], unit: "count" }))}
          />
          <WarnedCustomers answer={answer} light="red" />
          <WarnedCustomers answer={answer} light="yellow" />
          <FollowUps answer={answer} />
        </>
      )}
    </DeskFrame>
  );
}
