import { IconArrowLeft } from "@tabler/icons-react";

import { useRef } from "react";

import { answered, asked, done, entrance, looked, minutesLeft, neighbour } from "../../core/intakeSteps";
import type { Intake } from "../../core/intakeDraft";
import type { Screen } from "../../core/intakeSteps";
import { Differences } from "./Differences";
import { Notices } from "./Head";
import { Question } from "./Question";
import { Stuck } from "./Stuck";
import { useHere, useIntakeTexts } from "./useIntake";
import type { Where } from "./useWhere";

interface Props {
  intake: Intake;
  steps: readonly Screen[];
  at: number;
  /** The question that was asked for; it may be the second of its screen. */
  number: number;
  onGo: (to: Where) => void;
}

export function Steps({ intake, steps, at, number, onGo }: Props) {
  const { view, store } = useHere();
  const texts = useIntakeTexts();
  const step = steps[at];
  const footer = useRef<HTMLElement>(null);
  const led = useRef(new WeakSet<HTMLElement>());
  if (!step) return null;
  const to = (by: 1 | -1): Where => {
    const next = steps[neighbour(steps, at, by, view.draft) ?? -1];
    return next ? `vraag-${entrance(next, view.round)}` : by > 0 ? "klaar" : "";
  };
  const onward = () => {
    store.refreshSoon();
    const below = footer.current ? unseen(footer.current) : null;
    if (below && !led.current.has(below)) {
      // The next question may well be the one below, that nobody scrolled to.
      led.current.add(below);
      below.focus({ preventScroll: true });
      below.scrollIntoView({ block: "start" });
      return;
    }
    store.remember({ passed: [...new Set([...view.passed, ...looked(step, view.draft)])] });
    onGo(to(1));
  };
  const last = to(1) === "klaar";
  const [question, ofAll] = texts.step(step.places, steps.flatMap(({ places }) => places).length);
  const filled = (n: number) => done(intake, view.draft, view.passed, n);
  return (
    <>
      <div className="stap">
        <p>
          <span>
            {question}
            <b>{ofAll}</b>
          </span>
          <span>{texts.minutes(minutesLeft(steps, at, filled))}</span>
        </p>
        <div className="lijn" aria-hidden="true">
          {steps.flatMap((one, i) => asked(one, view.round).map((n) => <i key={n} className={i === at ? "nu" : filled(n) ? "was" : undefined} />))}
        </div>
      </div>
      <main className="inhoud" id="in-vraag">
        <Stuck here={step.numbers} onGo={onGo} />
        <Differences />
        <Question key={step.number} step={step} number={number} />
      </main>
      {/* Below, where it pushes nothing away: a connection goes in the middle of a tap. */}
      <div className="in-meldingen">
        <Notices />
      </div>
      <footer className="voet" ref={footer}>
        <button type="button" className="knop" onClick={() => {
            store.refreshSoon();
            onGo(to(-1));
          }}>
          <IconArrowLeft size={20} stroke={2} aria-hidden="true" />
          {texts.nav.back}
        </button>
        <button type="button" className="knop knop--inkt" onClick={onward}>
          {last ? texts.nav.end : texts.nav.next}
        </button>
        {last || answered(step, view.draft) ? (
          <button type="button" className="als-link sla" onClick={() => onGo("later")}>
            {texts.nav.later}
          </button>
        ) : (
          <button type="button" className="als-link sla" onClick={onward}>
            {texts.nav.skip}
          </button>
        )}
      </footer>
    </>
  );
}

/** What is still to be tapped below, maybe out of sight: what was heard in their words, or what marks their answers.
 * Its heading, when nothing there was tapped yet. */
function unseen(footer: HTMLElement): HTMLElement | null {
  // A notice stands right above the footer.
  const top = (footer.previousElementSibling ?? footer).getBoundingClientRect().top;
  const hidden = (box: Element | null | undefined) => (box?.getBoundingClientRect().bottom ?? 0) > top;
  const heard = footer.parentElement?.querySelector(".in-gehoord");
  if (heard && hidden(heard.querySelector(".chip"))) return heard.querySelector<HTMLElement>(".klopt-kop");
  const marks = footer.parentElement?.querySelector(".in-vraag--wijs");
  const heading = marks?.querySelector("h2") ?? null;
  return heading && hidden(heading) && !marks?.querySelector("[aria-pressed=true]") ? heading : null;
}
