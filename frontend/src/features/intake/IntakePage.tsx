import { useEffect, useMemo } from "react";

import { labels } from "../../core/intakeChips";
import { openSteps, pathScreens, roundOf } from "../../core/intakeSteps";
import type { Screen } from "../../core/intakeSteps";
import type { Language } from "../../core/texts";
import { OwnAgreed } from "../koppelkansen/Agreed";
import { Card } from "./Card";
import { Differences } from "./Differences";
import { Fitting } from "./Fitting";
import { Head, Notices } from "./Head";
import { keepPage } from "./keepPage";
import { Opening } from "./Opening";
import type { Going } from "./Opening";
import { Steps } from "./Steps";
import { Stuck } from "./Stuck";
import { Title } from "./Title";
import { Here, useHere, useIntakeTexts, useStore } from "./useIntake";
import { useOneQuestion } from "./useOneQuestion";
import { numberOf, useWhere } from "./useWhere";

interface Props {
  project: string;
  organisation: string;
  onLanguage?: (language: Language) => void;
  /** A facilitator fills in for this partner, beside the page it came from. */
  onClose?: () => void;
}

export function IntakePage({ project, organisation, onLanguage, onClose }: Props) {
  const { store, view } = useStore(project, organisation);
  const codes = useMemo(() => labels(view.intake?.steps.flatMap((step) => step.asks) ?? []), [view.intake]);
  const here = useMemo(() => ({ project, organisation, store, view, labels: codes }), [project, organisation, store, view, codes]);
  useEffect(() => {
    if (!onClose) void keepPage();
  }, [onClose]);
  return (
    <Here value={here}>
      <div className="intake">
        <Head />
        {onClose && <Filling onClose={onClose} />}
        <Screens aside={onClose !== undefined} onLanguage={onLanguage ?? null} />
      </div>
    </Here>
  );
}

function Filling({ onClose }: { onClose: () => void }) {
  const { view, store } = useHere();
  const texts = useIntakeTexts();
  return (
    <p className="in-namens" role="note">
      <b>{texts.filling(view.about?.name ?? "…")}</b>
      <button
        type="button"
        className="knop in-knop"
        onClick={() => {
          store.flush();
          onClose();
        }}
      >
        {texts.closeFilling}
      </button>
    </p>
  );
}

function Screens({ aside, onLanguage }: { aside: boolean; onLanguage: ((language: Language) => void) | null }) {
  const { store, view } = useHere();
  const texts = useIntakeTexts();
  const [where, go] = useWhere(aside);
  const { intake, about, which, round } = view;
  const project = about?.project;
  useEffect(() => {
    if (project !== undefined && !aside) document.title = `${project} · Koppelkaart`;
  }, [project, aside]);

  if (!intake) {
    return (
      <main className="inhoud">
        <Notices />
        <p role="status">{texts.loading}</p>
      </main>
    );
  }
  const number = numberOf(where);
  const has = (screens: readonly Screen[]) => screens.some(({ numbers }) => numbers.some((one) => one === number));
  const asked = pathScreens(intake, which, round);
  const steps = has(asked) ? asked : pathScreens(intake, "all", round);
  const at = steps.findIndex(({ numbers }) => numbers.some((one) => one === number));
  if (at >= 0 && number !== null) return <Steps intake={intake} steps={steps} at={at} number={number} onGo={go} />;
  const start: Going["onGo"] = (to, chosen, numbers) => {
    store.remember({ which: chosen, round: numbers ?? [] });
    go(to);
  };
  if (where === "later") {
    return (
      <main className="inhoud">
        <Notices />
        <Title>{texts.nav.later}</Title>
        <p className="hulp">{texts.later}</p>
        <button type="button" className="knop in-breed" onClick={() => go("")}>
          {texts.nav.back}
        </button>
      </main>
    );
  }
  if (where === "klaar") return <Done intake={intake} onGo={start} />;
  return (
    <main className="inhoud">
      <Notices />
      <Stuck here={[]} onGo={go} />
      <Differences />
      <Opening intake={intake} onLanguage={onLanguage} onGo={start} />
    </main>
  );
}

function Done({ intake, onGo }: Going) {
  const { project, organisation, view } = useHere();
  const texts = useIntakeTexts().done;
  const one = useOneQuestion();
  const open = openSteps(intake, view.draft, view.passed);
  return (
    <>
      <main className="inhoud">
        <Notices />
        <Stuck here={[]} onGo={(to) => onGo(to, "all")} />
        <Differences />
        <Title>{texts.title}</Title>
        <Card />
        <Fitting />
        {!view.expired && <OwnAgreed project={project} organisation={organisation} />}
        <p className="klopt-hulp in-zien">{texts.back}</p>
      </main>
      <footer className={one ? "voet" : "voet voet--een"}>
        <button type="button" className="knop" onClick={() => onGo("", "all")}>
          {texts.change}
        </button>
        {one && (
          <button type="button" className="knop knop--inkt" onClick={() => onGo(`vraag-${one.number}`, "open", roundOf(open, one))}>
            {texts.open(open.length)}
          </button>
        )}
      </footer>
    </>
  );
}
