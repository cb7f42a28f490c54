import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";

import { useLanguage } from "../../components/language";
import { example } from "../../core/examplesIntake";
import { MARKED, picks } from "../../core/intakeDraft";
import type { Ask, Key } from "../../core/intakeDraft";
import { alsoAsked } from "../../core/intakeSteps";
import type { Screen } from "../../core/intakeSteps";
import { ChipPick } from "./ChipPick";
import { Marks } from "./Marks";
import { OwnWords } from "./OwnWords";
import { textsOf } from "./textsOf";
import { Title } from "./Title";
import { useHere, useIntakeTexts, useTyped } from "./useIntake";

/** One screen: a question, own words first where they are asked, then chips, then what of these to mark. */
export function Question({ step, number }: { step: Screen; number: number }) {
  const { view } = useHere();
  const texts = useIntakeTexts();
  const language = useLanguage();
  const id = useId();
  const also = alsoAsked(step.field);
  const own = [step.field ?? [], also ?? []].flat().flatMap((field) => textsOf(view.draft, field)).map(({ text }) => text);
  const typed = useTyped(own);
  const written = own.join("\n").trim();
  // Nothing moves away while somebody types.
  const [had] = useState(written !== "");
  const markable = (ask: Ask) => (MARKED[ask.key as Key] ?? []).some((key) => picks(view.draft, key).chosen.length > 0);
  // A mark on a screen of its own says itself when there is nothing to mark.
  const shown = step.asks.filter((ask, i) => i === 0 || !ask.mark || markable(ask));
  return shown.map((ask, i) => {
    const titleId = `${id}-titel-${ask.key}`;
    const helpId = `${id}-hulp-${ask.key}`;
    const instance = example(view.about?.kind ?? "", ask.key as Key, language);
    const chips = ask.mark ? (
      <Marks ask={ask} labelledBy={titleId} />
    ) : (
      <ChipPick ask={ask} field={step.field ?? null} typed={typed} own={written} />
    );
    return (
      <section key={ask.key} className={ask.mark ? "in-vraag in-vraag--wijs" : "in-vraag"} aria-labelledby={titleId}>
        {i === 0 ? (
          <Title id={titleId}>{ask.title}</Title>
        ) : (
          <Further id={titleId} wanted={Boolean(ask.mark) && number !== step.number}>
            {ask.title}
          </Further>
        )}
        <div className="hulp" id={helpId}>
          <p>{ask.help}</p>
          {instance && !had && (
            <p className="voorzet">
              <b>{texts.forExample}</b> {instance}
            </p>
          )}
        </div>
        {step.field && i === 0 ? (
          <OwnWords field={step.field} also={also} labelledBy={titleId} describedBy={helpId}>
            {chips}
          </OwnWords>
        ) : (
          chips
        )}
      </section>
    );
  });
}

/** The second question of a screen; whoever asked for just that one is led to it. */
function Further({ id, wanted, children }: { id: string; wanted: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [lead] = useState(wanted);
  useEffect(() => {
    if (!lead) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [lead]);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
