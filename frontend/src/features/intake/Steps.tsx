import { IconArrowLeft } from "@tabler/icons-react";

import { answered, minutesLeft, neighbour } from "../../core/intakeSteps";
import type { Step } from "../../core/intakeDraft";
import { Differences } from "./Differences";
import { Notices } from "./Head";
import { Question } from "./Question";
import { useHere, useIntakeTexts } from "./useIntake";
import type { Where } from "./useWhere";

interface Props {
  steps: readonly Step[];
  at: number;
  onGo: (to: Where) => void;
}

export function Steps({ steps, at, onGo }: Props) {
  const { view, store } = useHere();
  const texts = useIntakeTexts();
  const step = steps[at];
  if (!step) return null;
  const to = (by: 1 | -1): Where => {
    const next = neighbour(steps, at, by, view.draft);
    return next === null ? (by > 0 ? "klaar" : "") : `vraag-${steps[next]?.number ?? 1}`;
  };
  const onward = () => {
    store.flush();
    if (!view.passed.includes(step.number)) store.remember({ passed: [...view.passed, step.number] });
    onGo(to(1));
  };
  const last = to(1) === "klaar";
  const [question, ofAll] = texts.step(at + 1, steps.length);
  return (
    <>
      <div className="stap">
        <p>
          <span>
            {question}
            <b>{ofAll}</b>
          </span>
          <span>{texts.minutes(minutesLeft(steps, at))}</span>
        </p>
        <div className="lijn" style={{ gridTemplateColumns: `repeat(${steps.length}, 1fr)` }} aria-hidden="true">
          {steps.map((one, i) => (
            <i key={one.number} className={i < at ? "was" : i === at ? "nu" : undefined} />
          ))}
        </div>
      </div>
      <main className="inhoud" id="in-vraag">
        <Notices />
        <Differences />
        <Question key={step.number} step={step} />
      </main>
      <footer className="voet">
        <button type="button" className="knop" onClick={() => onGo(to(-1))}>
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
