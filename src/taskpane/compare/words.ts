import { compareWords, type CompareWords } from "../../i18n/compare";
import { useLanguage } from "../parts/language";

export const useCompareWords = (): CompareWords => compareWords[useLanguage().locale];
