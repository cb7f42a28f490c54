import { useLanguage } from "../../components/language";
import { PREPARATION_TEXTS } from "../../core/textsPreparation";
import type { PreparationTexts } from "../../core/textsPreparation";

export function usePreparationTexts(): PreparationTexts {
  return PREPARATION_TEXTS[useLanguage()];
}
