import { IconArrowRight } from "@tabler/icons-react";

import { LanguageSwitch } from "../../components/Bar";
import { answered, filledIn, openSteps, roundOf, weightiest } from "../../core/intakeSteps";
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
  /** `round`: the questions of the path of what is open. */
  onGo: (to: Where, which: Path, round?: readonly number[]) => void;
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
      {!begun ? (
        <Start intake={intake} onGo={onGo} />
      ) : theirs && before.length > 0 ? (
        <Before intake={intake} before={before} onGo={onGo} />
      ) : (
        <Begun intake={intake} onGo={onGo} />
      )}
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

/** A partner that sees for the first time what others filled in: from the first question on, and what is open. */
function Before({ intake, before, onGo }: Going & { before: readonly ("facilitator" | "file")[] }) {
  const { view } = useHere();
  const texts = useIntakeTexts().opening;
  const [by = "file"] = before;
  const open = openSteps(intake, view.draft, view.passed).length;
  return (
    <>
      <p className="hulp">{texts.filledIn[before.length > 1 ? "both" : by]}</p>
      <p className="hulp">{open > 0 ? texts.lookAndTell(open) : texts.lookThrough}</p>
      <button type="button" className="knop knop--inkt in-breed" onClick={() => onGo(`vraag-${intake.steps[0]?.number ?? 1}`, "all")}>
        {texts.start}
        <IconArrowRight size={20} stroke={2} aria-hidden="true" />
      </button>
      <One intake={intake} quiet onGo={onGo} />
      <Rest intake={intake} onGo={onGo} />
    </>
  );
}

function Begun({ intake, onGo }: Going) {
  const { view } = useHere();
  const texts = useIntakeTexts().opening;
  const one = useOneQuestion();
  const [next] = openSteps(intake, view.draft, view.passed);
  return (
    <>
      <One intake={intake} onGo={onGo} />
      {next && one !== undefined && next !== one && (
        <button type="button" className="knop in-breed" onClick={() => onGo(`vraag-${next.number}`, "all")}>
          {texts.goOn(next.number)}
        </button>
      )}
      <Rest intake={intake} onGo={onGo} />
    </>
  );
}

/** The open question that makes a big difference, and the others after it; when none is open, the weightiest once more.
 * `quiet`: something else comes first. */
function One({ intake, quiet = false, onGo }: Going & { quiet?: boolean }) {
  const { view } = useHere();
  const texts = useIntakeTexts().opening;
  const one = useOneQuestion();
  const open = openSteps(intake, view.draft, view.passed);
  const heaviest = weightiest(intake);
  const asked = one ?? (!quiet && heaviest && answered(heaviest, view.draft) ? heaviest : null);
  if (!asked || one === undefined) return null;
  return (
    <section className="in-een" aria-labelledby="h-een">
      <h2 id="h-een">{one ? texts.one : texts.still}</h2>
      <p>{asked.asks[0]?.title}</p>
      <Given step={asked} />
      <button type="button" className={quiet ? "knop in-breed" : "knop knop--inkt in-breed"} onClick={() => onGo(`vraag-${asked.number}`, "open", roundOf(open, asked))}>
        {one ? texts.answerOne : texts.checkThis}
      </button>
      {open.length > 1 && <small className="in-daarna">{texts.after(open.length - 1)}</small>}
    </section>
  );
}

function Rest({ intake, onGo }: Going) {
  const texts = useIntakeTexts().opening;
  return (
    <>
      <Questions intake={intake} onGo={onGo} />
      <button type="button" className="knop in-breed" onClick={() => onGo("klaar", "all")}>
        {texts.card}
      </button>
    </>
  );
}
