import { createContext, useContext } from "react";

import { TEXTS } from "../core/texts";
import type { Language, Texts } from "../core/texts";

export const LanguageContext = createContext<Language>("nl");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTexts(): Texts {
  return TEXTS[useLanguage()];
}
