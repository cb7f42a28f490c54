import type { ReactNode } from "react";

import type { Language } from "../core/texts";
import { BrandMark } from "./Drawings";
import { useLanguage, useTexts } from "./language";

const LANGUAGES: readonly { code: Language; name: string }[] = [
  { code: "nl", name: "Nederlands" },
  { code: "en", name: "English" },
];

interface Props {
  onLanguage: (language: Language) => void;
  /** Left of the language: how it stands. */
  state?: ReactNode;
  /** Right of the language. */
  more?: ReactNode;
  /** Beside the mark: where one is. */
  children?: ReactNode;
}

/** The bar on top of every page but the intake. */
export function Bar({ onLanguage, state, more, children }: Props) {
  return (
    <header className="balk">
      <span className="merk">
        <BrandMark />
        Koppelkaart
      </span>
      {children}
      <div className="rechts">
        {state}
        <LanguageSwitch onChange={onLanguage} />
        {more}
      </div>
    </header>
  );
}

export function LanguageSwitch({ onChange }: { onChange: (language: Language) => void }) {
  const texts = useTexts();
  const current = useLanguage();
  return (
    <div className="taal" role="group" aria-label={texts.language}>
      {LANGUAGES.map(({ code, name }) => (
        <button key={code} type="button" lang={code} aria-pressed={code === current} title={name} onClick={() => onChange(code)}>
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
