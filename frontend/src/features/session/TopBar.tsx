import { IconAlertTriangle, IconCircleCheck, IconKeyboard, IconLoader2 } from "@tabler/icons-react";

import type { Project } from "../../api/types";
import { BrandMark } from "../../components/Drawings";
import { useLanguage, useTexts } from "../../components/language";
import type { Language } from "../../core/texts";

const LANGUAGES: readonly { code: Language; name: string }[] = [
  { code: "nl", name: "Nederlands" },
  { code: "en", name: "English" },
];

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

interface Props {
  project: Project;
  waiting: number;
  offline: boolean;
  onLanguage: (language: Language) => void;
  onKeys: () => void;
}

export function TopBar({ project, waiting, offline, onLanguage, onKeys }: Props) {
  const texts = useTexts();
  return (
    <header className="balk">
      <span className="merk">
        <BrandMark />
        Koppelkaart
      </span>
      <h1 className="project">
        {project.name}
        {project.example && <span className="voorbeeld">{texts.example}</span>}
      </h1>
      <div className="rechts">
        <SavedState waiting={waiting} offline={offline} />
        <LanguageSwitch onChange={onLanguage} />
        <button type="button" className="kaal toetsen-knop" onClick={onKeys}>
          <IconKeyboard size={18} stroke={1.75} aria-hidden="true" />
          {texts.keys.open}
        </button>
      </div>
    </header>
  );
}

function SavedState({ waiting, offline }: { waiting: number; offline: boolean }) {
  const texts = useTexts().saved;
  const state = waiting === 0 ? "all" : offline ? "waiting" : "busy";
  const Icon = { all: IconCircleCheck, waiting: IconAlertTriangle, busy: IconLoader2 }[state];
  return (
    <span className={`bewaard bewaard--${state}`} role="status">
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {state === "all" ? texts.all : state === "busy" ? texts.busy : texts.waiting(waiting)}
    </span>
  );
}
