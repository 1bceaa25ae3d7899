import { historyWords, type HistoryWords } from "../../i18n/history";
import { useLanguage } from "../parts/language";

export const useHistoryWords = (): HistoryWords => historyWords[useLanguage().locale];
