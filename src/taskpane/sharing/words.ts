import { sharingWords, type SharingWords } from "../../i18n/sharing";
import { useLanguage } from "../parts/language";

export const useSharingWords = (): SharingWords => sharingWords[useLanguage().locale];
