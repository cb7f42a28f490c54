import { IconArrowRight, IconCheck, IconCircleDashed } from "@tabler/icons-react";

import { LanguageSwitch } from "../../components/Bar";
import { answered } from "../../core/intakeSteps";
import type { Path } from "../../core/intakeSteps";
import type { Intake } from "../../core/intakeDraft";
import type { Language } from "../../core/texts";
import { Title } from "./Title";
import { useHere, useIntakeTexts } from "./useIntake";
import { useOneQuestion } from "./useOneQuestion";
import type { Where } from "./useWhere";

interface Props {
  intake: Intake;
  onLanguage: ((language: Language) => void) | null;
  onGo: (to: Where, which: Path) => void;
}

/** The first screen: all seven, three for the hurried; on return the one that matters most, or any. */
export function Opening({ intake, onLanguage, onGo }: Props) {
  const { view } = useHere();
  const texts = useIntakeTexts();
  const name = view.about?.name ?? "";
  const done = intake.steps.filter((step) => answered(step, view.draft));
  const one = useOneQuestion();
  const begun = done.length > 0;
  const first = intake.steps[0]?.number ?? 1;
  return (
    <>
      {onLanguage && <LanguageSwitch onChange={onLanguage} />}
      {view.about?.example && <p className="voorbeeld in-voorbeeld">{texts.example}</p>}
      <Title>{begun ? texts.opening.again(name) : texts.opening.title(name)}</Title>
      {begun ? (
        <>
          {one && (
            <section className="in-een" aria-labelledby="h-een">
              <h2 id="h-een">{texts.opening.one}</h2>
              <p>{one.asks[0]?.title}</p>
              <button type="button" className="knop knop--inkt in-breed" onClick={() => onGo(`vraag-${one.number}`, "one")}>
                {texts.opening.answerOne}
              </button>
            </section>
          )}
          <button type="button" className="knop in-breed" onClick={() => onGo("klaar", "all")}>
            {texts.opening.card}
          </button>
          <section aria-labelledby="h-alle">
            <h2 id="h-alle">{texts.opening.all}</h2>
            <ol className="in-vragen">
              {intake.steps.map((step) => (
                <li key={step.number}>
                  <button type="button" onClick={() => onGo(`vraag-${step.number}`, "all")}>
                    {done.includes(step) ? <IconCheck size={20} stroke={2.4} aria-hidden="true" /> : <IconCircleDashed size={20} stroke={1.75} aria-hidden="true" />}
                    <span>
                      {step.asks[0]?.title}
                      <small>{done.includes(step) ? texts.opening.answered : texts.opening.open}</small>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        </>
      ) : (
        <>
          <p className="hulp">{texts.opening.lead}</p>
          <p className="hulp">{texts.opening.time}</p>
          <button type="button" className="knop knop--inkt in-breed" onClick={() => onGo(`vraag-${first}`, "all")}>
            {texts.opening.start}
            <IconArrowRight size={20} stroke={2} aria-hidden="true" />
          </button>
          <button type="button" className="knop in-breed" aria-describedby="in-haast" onClick={() => onGo(`vraag-${intake.steps.find((step) => step.short)?.number ?? first}`, "short")}>
            {texts.opening.hurried}
          </button>
          <p className="klopt-hulp" id="in-haast">
            {texts.opening.hurriedHelp}
          </p>
        </>
      )}
      <p className="klopt-hulp in-zien">{texts.opening.visible}</p>
    </>
  );
}
