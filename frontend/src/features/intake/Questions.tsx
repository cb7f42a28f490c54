import { IconCheck, IconCircleDashed, IconCircleHalf2 } from "@tabler/icons-react";

import { Own } from "../../components/Own";
import { openSteps, said, standing } from "../../core/intakeSteps";
import type { Step } from "../../core/intakeDraft";
import type { Going } from "./Opening";
import { useHere, useIntakeTexts } from "./useIntake";

const ICONS = { done: IconCheck, half: IconCircleHalf2, words: IconCircleHalf2, open: IconCircleDashed, skipped: IconCircleDashed, empty: IconCircleDashed };
/** What fits below a question. */
const SHOWN = 3;

/** All questions with what was answered, each to be opened. */
export function Questions({ intake, onGo }: Going) {
  const { view } = useHere();
  const texts = useIntakeTexts().opening;
  const open = new Set(openSteps(intake, view.draft, view.passed).map(({ number }) => number));
  return (
    <section aria-labelledby="h-alle">
      <h2 id="h-alle">
        {texts.all} {open.size > 0 && <small>{texts.stillOpen(open.size)}</small>}
      </h2>
      <ol className="in-vragen">
        {intake.steps.map((step) => {
          const stands = standing(intake, view.draft, view.passed, step);
          const Mark = ICONS[stands];
          const some = stands === "done" || stands === "half" || stands === "words";
          return (
            <li key={step.number}>
              <button type="button" onClick={() => onGo(`vraag-${step.number}`, "all")}>
                <Mark size={20} stroke={stands === "done" ? 2.4 : 1.75} aria-hidden="true" />
                <span>
                  {step.asks[0]?.title}
                  {some && <Given step={step} />}
                  {stands !== "done" && <small>{texts.stands[stands]}</small>}
                  <span className="in-wijzig">{some ? texts.change : texts.answer}</span>
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
