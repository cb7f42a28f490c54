import { IconCheck, IconCircleDashed } from "@tabler/icons-react";

import { Own } from "../../components/Own";
import { answered, said } from "../../core/intakeSteps";
import type { Step } from "../../core/intakeDraft";
import type { Going } from "./Opening";
import { useHere, useIntakeTexts } from "./useIntake";

/** What fits below a question. */
const SHOWN = 3;

/** All questions with what was answered, each to be opened. */
export function Questions({ intake, onGo }: Going) {
  const { view } = useHere();
  const texts = useIntakeTexts().opening;
  return (
    <section aria-labelledby="h-alle">
      <h2 id="h-alle">{texts.all}</h2>
      <ol className="in-vragen">
        {intake.steps.map((step) => {
          const done = answered(step, view.draft);
          const Mark = done ? IconCheck : IconCircleDashed;
          return (
            <li key={step.number}>
              <button type="button" onClick={() => onGo(`vraag-${step.number}`, "all")}>
                <Mark size={20} stroke={done ? 2.4 : 1.75} aria-hidden="true" />
                <span>
                  {step.asks[0]?.title}
                  {done ? <Given step={step} /> : <small>{texts.open}</small>}
                  <span className="in-wijzig">{done ? texts.change : texts.answer}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What was said at a question, in short: the first own words, and the first answers. */
export function Given({ step }: { step: Step }) {
  const { view, labels } = useHere();
  const texts = useIntakeTexts().opening;
  const { words, codes } = said(step, view.draft);
  const [first] = words;
  const named = codes.slice(0, SHOWN).map((code) => labels.get(code)?.label ?? code);
  const more = codes.length - named.length + Math.max(0, words.length - 1);
  if (first === undefined && named.length === 0) return null;
  return (
    <small className="in-kort">
      {first !== undefined && (
        <span className="in-kort-woord">
          <Own>{first}</Own>
        </span>
      )}
      {named.join(" · ")}
      {more > 0 && ` ${texts.andMore(more)}`}
    </small>
  );
}
