import { createContext, useContext } from "react";

import { TEXTS } from "../core/texts";
import type { Language, Texts } from "../core/texts";

export const LanguageContext = createContext<Language>("nl");

/** The language the partners typed in, so that a screen reader says their words well on an English page. */
export const WordsLanguage = createContext<string | undefined>(undefined);

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTexts(): Texts {
  return TEXTS[useLanguage()];
}
