import { picks } from "../../core/intakeDraft";
import type { Key, Picks } from "../../core/intakeDraft";
import { settleAnswer, settleText } from "../../core/intakeMerge";
import type { Choice } from "../../core/intakeMerge";
import { operationId } from "../../core/outbox";
import { useHere, useIntakeTexts } from "./useIntake";

/** A colleague answered the same question meanwhile: both side by side, choose. */
export function Differences() {
  const { store, view, labels } = useHere();
  const texts = useIntakeTexts();
  const { draft, intake } = view;
  const asks = intake?.steps.flatMap((step) => step.asks) ?? [];
  const said = ({ chosen }: Picks) => chosen.map((code) => labels.get(code)?.label ?? code).join(", ") || texts.differ.nothing;
  return (
    <>
      {asks.map((ask) => {
        const key = ask.key as Key;
        const theirs = draft.theirs[key];
        if (!theirs) return null;
        const choose = (choice: Choice) => store.change((before) => settleAnswer(before, key, choice));
        return <Difference key={key} about={ask.title} theirs={said(theirs)} mine={said(picks(draft, key))} onChoose={choose} />;
      })}
      {draft.texts.map((own) => {
        if (!own.theirs) return null;
        const choose = (choice: Choice) => store.change((before) => settleText(before, own.id, choice, operationId()));
        const mine = own.gone || own.text.trim() === "" ? texts.differ.removed : own.text;
        return <Difference key={own.id} about={texts.differ.words} theirs={own.theirs.text ?? texts.differ.removed} mine={mine} onChoose={choose} />;
      })}
    </>
  );
}

interface Props {
  about: string;
  theirs: string;
  mine: string;
  onChoose: (choice: Choice) => void;
}

function Difference({ about, theirs, mine, onChoose }: Props) {
  const texts = useIntakeTexts().differ;
  return (
    <div className="conflict in-verschil" role="alert">
      <p className="conflict-kop">{texts.title}</p>
      <p>
        {about} {texts.help}
      </p>
      <dl>
        <dt>{texts.theirs}</dt>
        <dd>{theirs}</dd>
        <dt>{texts.mine}</dt>
        <dd>{mine}</dd>
      </dl>
      <div className="acties">
        <button type="button" className="knop in-knop" onClick={() => onChoose("theirs")}>
          {texts.keepTheirs}
        </button>
        <button type="button" className="knop in-knop" onClick={() => onChoose("mine")}>
          {texts.keepMine}
        </button>
        <button type="button" className="knop in-knop" onClick={() => onChoose("both")}>
          {texts.both}
        </button>
      </div>
    </div>
  );
}
