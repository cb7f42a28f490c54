import { useId, useState } from "react";

import { candidates, chipOrder } from "../../core/intakeChips";
import { picks, reject, tap } from "../../core/intakeDraft";
import type { Ask, Field, Key } from "../../core/intakeDraft";
import { AllChips } from "./AllChips";
import { ChipButton } from "./ChipButton";
import { SaidHere } from "./SaidHere";
import { useHere, useIntakeTexts } from "./useIntake";

interface Props {
  ask: Ask;
  field: Field | null;
  typed: readonly string[];
  /** Something was typed at this question, so the chips are about that. */
  words: boolean;
}

/** The chips of one question: proposed first, everything else two taps away. */
export function ChipPick({ ask, field, typed, words }: Props) {
  const { store, view, labels } = useHere();
  const texts = useIntakeTexts().chips;
  const [shown, setShown] = useState<{ before: readonly string[]; touched: readonly string[] }>({ before: [], touched: [] });
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  const id = useId();
  const key = ask.key as Key;
  const answer = picks(view.draft, key);
  const order = chipOrder(shown, answer, candidates(ask, typed));
  if (order.join() !== shown.before.join()) setShown({ ...shown, before: order });

  const label = (code: string) => labels.get(code)?.label ?? code;
  const touch = (code: string) => setShown({ before: order, touched: [...new Set([...shown.touched, code])] });
  return (
    <div className="klopt" role="group" aria-labelledby={`${id}-kop`} aria-describedby={`${id}-hulp`}>
      <p className="klopt-kop" id={`${id}-kop`}>
        {wrong ? texts.wrongTitle : words ? texts.about : texts.tap}
      </p>
      <p className="klopt-hulp" id={`${id}-hulp`} role={wrong ? "status" : undefined}>
        {wrong ? texts.wrongHelp : view.offline && words ? texts.offline : words ? texts.found : texts.advice(ask.least, ask.most)}
      </p>
      <div className="chips in-chips">
        {order.map((code) =>
          wrong && !answer.chosen.includes(code) ? (
            <ChipButton key={code} label={label(code)} name={texts.not(label(code))} on={false} look="wrong" onTap={() => store.change((draft) => reject(draft, key, code))} />
          ) : (
            <ChipButton
              key={code}
              label={label(code)}
              on={answer.chosen.includes(code)}
              proposed
              onTap={() => {
                touch(code);
                store.change((draft) => tap(draft, key, code));
              }}
            />
          ),
        )}
        <button type="button" className="chip in-chip in-chip--tekst" aria-expanded={open} aria-controls={`${id}-alles`} onClick={() => setOpen(!open)}>
          {open ? texts.otherClose : texts.other}
        </button>
        {order.some((code) => !answer.chosen.includes(code)) && (
          <button type="button" className="chip in-chip in-chip--tekst" aria-pressed={wrong} onClick={() => setWrong(!wrong)}>
            {wrong ? texts.wrongDone : texts.wrong}
          </button>
        )}
      </div>
      <SaidHere ask={key} />
      {answer.rejected.length > 0 && (
        <div className="in-afgewezen">
          <span>{texts.rejected}</span>
          {answer.rejected.map((code) => (
            <button key={code} type="button" className="als-link" aria-label={texts.back(label(code))} onClick={() => store.change((draft) => reject(draft, key, code))}>
              <s>{label(code)}</s>
            </button>
          ))}
        </div>
      )}
      <div id={`${id}-alles`} hidden={!open}>
        {open && <AllChips ask={ask} field={field} onTouch={touch} onClose={() => setOpen(false)} />}
      </div>
    </div>
  );
}
