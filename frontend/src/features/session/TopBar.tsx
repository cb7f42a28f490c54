import { IconAlertTriangle, IconCircleCheck, IconKeyboard, IconLoader2 } from "@tabler/icons-react";
import type { MouseEvent } from "react";

import type { Project } from "../../api/types";
import { Bar } from "../../components/Bar";
import { useTexts } from "../../components/language";
import { goTo, placeAddress, usePlace } from "../../components/place";
import type { Place } from "../../components/place";
import type { Language } from "../../core/texts";
import { usePage } from "./context";

interface Props {
  project: Project;
  waiting: number;
  offline: boolean;
  onLanguage: (language: Language) => void;
  onKeys: () => void;
}

export function TopBar({ project, waiting, offline, onLanguage, onKeys }: Props) {
  const texts = useTexts();
  const { facilitates, several = false } = usePage();
  return (
    <Bar
      onLanguage={onLanguage}
      home={several}
      state={<SavedState waiting={waiting} offline={offline} />}
      more={
        <button type="button" className="kaal toetsen-knop" onClick={onKeys}>
          <IconKeyboard size={18} stroke={1.75} aria-hidden="true" />
          {texts.keys.open}
        </button>
      }
    >
      <h1 className="project">
        {project.name}
        {project.example && <span className="voorbeeld">{texts.example}</span>}
      </h1>
      {facilitates && <Places />}
    </Bar>
  );
}

const PLACES: readonly Place[] = ["preparation", "session"];

function Places() {
  const texts = useTexts().places;
  const here = usePlace();
  const open = (event: MouseEvent, place: Place) => {
    // Another tab or window is the browser's own affair.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    goTo(place);
  };
  return (
    <nav className="plekken" aria-label={texts.label}>
      {PLACES.map((place) => (
        <a key={place} href={placeAddress(place)} aria-current={place === here ? "page" : undefined} onClick={(event) => open(event, place)}>
          {texts[place]}
        </a>
      ))}
    </nav>
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
