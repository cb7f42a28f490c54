import { IconArrowRight } from "@tabler/icons-react";

import { LanguageSwitch } from "../../components/Bar";
import { answered, filledIn, firstOpen, weightiest } from "../../core/intakeSteps";
import type { Path } from "../../core/intakeSteps";
import type { Intake } from "../../core/intakeDraft";
import type { Language } from "../../core/texts";
import { Given, Questions } from "./Questions";
import { Title } from "./Title";
import { useHere, useIntakeTexts } from "./useIntake";
import { useOneQuestion } from "./useOneQuestion";
import type { Where } from "./useWhere";

export interface Going {
  intake: Intake;
  onGo: (to: Where, which: Path) => void;
}

/** The first screen: all seven, three for the hurried; once there is something, the question that matters most,
 * and what stands at each. `onLanguage` is null for a facilitator, who fills in for this partner. */
export function Opening({ intake, onLanguage, onGo }: Going & { onLanguage: ((language: Language) => void) | null }) {
  const { view } = useHere();
  const texts = useIntakeTexts();
  const name = view.about?.name ?? "";
  const begun = intake.steps.some((step) => answered(step, view.draft));
  const before = filledIn(intake, view.draft);
  const theirs = onLanguage !== null;
  return (
    <>
      {onLanguage && <LanguageSwitch onChange={onLanguage} />}
      {view.about?.example && <p className="voorbeeld in-voorbeeld">{texts.example}</p>}
      <Title>{!begun || (theirs && before.length > 0) ? texts.opening.title(name) : theirs ? texts.opening.again(name) : name}</Title>
      {begun ? <Begun intake={intake} before={theirs ? before : []} onGo={onGo} /> : <Start intake={intake} onGo={onGo} />}
      <p className="klopt-hulp in-zien">{texts.opening.visible}</p>
    </>
  );
}

function Start({ intake, onGo }: Going) {
  const texts = useIntakeTexts().opening;
  const first = intake.steps[0]?.number ?? 1;
  return (
    <>
      <p className="hulp">{texts.lead}</p>
      <p className="hulp">{texts.time}</p>
      <button type="button" className="knop knop--inkt in-breed" onClick={() => onGo(`vraag-${first}`, "all")}>
        {texts.start}
        <IconArrowRight size={20} stroke={2} aria-hidden="true" />
      </button>
      <button type="button" className="knop in-breed" aria-describedby="in-haast" onClick={() => onGo(`vraag-${intake.steps.find((step) => step.short)?.number ?? first}`, "short")}>
        {texts.hurried}
      </button>
      <p className="klopt-hulp in-haast" id="in-haast">
        {texts.hurriedHelp}
      </p>
    </>
  );
}

/** `before`: who filled this in, for a partner that sees it for the first time. */
function Begun({ intake, before, onGo }: Going & { before: readonly ("facilitator" | "file")[] }) {
  const { view } = useHere();
  const texts = useIntakeTexts().opening;
  const one = useOneQuestion();
  const [by] = before;
  const heaviest = weightiest(intake);
  // What was filled in for them there is looked through first; else what is open is asked first.
  const looks = heaviest !== null && answered(heaviest, view.draft) && (by !== undefined || !one);
  const asked = looks ? heaviest : one;
  const next = by === undefined ? firstOpen(intake, view.draft, view.passed) : null;
  return (
    <>
      {by !== undefined && (
        <>
          <p className="hulp">{texts.filledIn[before.length > 1 ? "both" : by]}</p>
          <p className="hulp">{texts.lookThrough}</p>
        </>
      )}
      {asked && (
        <section className="in-een" aria-labelledby="h-een">
          <h2 id="h-een">{!looks ? texts.one : by !== undefined ? texts.check : texts.still}</h2>
          <p>{asked.asks[0]?.title}</p>
          <Given step={asked} />
          <button type="button" className="knop knop--inkt in-breed" onClick={() => onGo(`vraag-${asked.number}`, by !== undefined ? "all" : "one")}>
            {looks ? texts.checkThis : texts.answerOne}
          </button>
        </section>
      )}
      {next && next !== asked && (
        <button type="button" className="knop in-breed" onClick={() => onGo(`vraag-${next.number}`, "all")}>
          {texts.goOn(next.number)}
        </button>
      )}
      <Questions intake={intake} onGo={onGo} />
      <button type="button" className="knop in-breed" onClick={() => onGo("klaar", "all")}>
        {texts.card}
      </button>
    </>
  );
}
