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
  /** The mark leads back to the choice of a project. */
  home?: boolean;
  /** Left of the language: how it stands. */
  state?: ReactNode;
  /** Right of the language. */
  more?: ReactNode;
  /** Beside the mark: where one is. */
  children?: ReactNode;
}

/** The bar on top of every page but the intake. */
export function Bar({ onLanguage, home = false, state, more, children }: Props) {
  const texts = useTexts();
  const mark = (
    <>
      <BrandMark />
      Koppelkaart
    </>
  );
  return (
    <header className="balk">
      {home ? (
        <a className="merk" href="/" title={texts.allProjects}>
          {mark}
          <span className="stil">: {texts.allProjects}</span>
        </a>
      ) : (
        <span className="merk">{mark}</span>
      )}
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
