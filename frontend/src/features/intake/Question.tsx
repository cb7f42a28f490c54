import { useId, useState } from "react";

import { useLanguage } from "../../components/language";
import { example } from "../../core/examplesIntake";
import type { Key, Step } from "../../core/intakeDraft";
import { ChipPick } from "./ChipPick";
import { Marks } from "./Marks";
import { OwnWords, textsOf } from "./OwnWords";
import { Title } from "./Title";
import { useHere, useIntakeTexts, useTyped } from "./useIntake";

/** One screen: a question, own words first where they are asked, then chips. */
export function Question({ step }: { step: Step }) {
  const { view } = useHere();
  const texts = useIntakeTexts();
  const language = useLanguage();
  const id = useId();
  const own = step.field ? textsOf(view.draft, step.field).map(({ text }) => text) : [];
  const typed = useTyped(own);
  const words = own.some((text) => text.trim() !== "");
  // Nothing moves away while somebody types.
  const [had] = useState(words);
  return step.asks.map((ask, i) => {
    const titleId = `${id}-titel-${ask.key}`;
    const helpId = `${id}-hulp-${ask.key}`;
    const shown = example(view.about?.kind ?? "", ask.key as Key, language);
    const chips = ask.mark ? <Marks ask={ask} labelledBy={titleId} /> : <ChipPick ask={ask} field={step.field ?? null} typed={typed} words={words} />;
    return (
      <section key={ask.key} className="in-vraag" aria-labelledby={titleId}>
        {i === 0 ? <Title id={titleId}>{ask.title}</Title> : <h2 id={titleId}>{ask.title}</h2>}
        <div className="hulp" id={helpId}>
          <p>{ask.help}</p>
          {shown && !had && (
            <p className="voorzet">
              <b>{texts.forExample}</b> {shown}
            </p>
          )}
        </div>
        {step.field && i === 0 ? (
          <OwnWords field={step.field} labelledBy={titleId} describedBy={helpId}>
            {chips}
          </OwnWords>
        ) : (
          chips
        )}
      </section>
    );
  });
}
