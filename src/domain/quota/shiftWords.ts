import { say } from "../method/say";
import type { Text } from "../method/text";
import type { ShiftError, ShiftWarning } from "./shift";

/** What a finding means and what to do about it. */
export function findingWords(code: ShiftError | ShiftWarning, sum: number): Text {
  const left = `${sum > 0 ? "+" : ""}${say.amount(sum, 6)}`;
  switch (code) {
    case "NOT_ZERO_SUM":
      return {
        en: `The changes add up to ${left}, not to zero. Take from some customers exactly what others get.`,
        "zh-CN": `调整额合计为 ${left}，不为零。增加的额度须与削减的额度相等。`,
      };
    case "NEED_TWO":
      return { en: "Fewer than two customers change. Name who gains and who gives up.", "zh-CN": "调整的客户少于两家。请填写增加方和削减方。" };
    case "NEGATIVE":
      return { en: "The new quota would be below zero. Take less from this customer.", "zh-CN": "新额度将小于零。请减少对该客户的削减。" };
    case "QUARTER_USED":
      return { en: "This quarter's adjustment has been made. Wait for the next quarter.", "zh-CN": "本季度的调整已经做过。请等到下一季度。" };
    case "BELOW_BALANCE":
      return { en: "The new quota is below the present balance: no new deliveries until it is paid down.", "zh-CN": "新额度低于现有应收余额：付清超出部分之前不再发货。" };
  }
}
