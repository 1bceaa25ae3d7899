import { sqlWords, type SqlWords } from "../../i18n/sql";
import { useLanguage } from "../parts/language";

export const useSqlWords = (): SqlWords["pane"] => sqlWords[useLanguage().locale].pane;
