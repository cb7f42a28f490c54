import { useId, useState } from "react";

import { UNSHOWN, candidates, chipOrder } from "../../core/intakeChips";
import { picks, reject, tap } from "../../core/intakeDraft";
import type { Ask, Field, Key } from "../../core/intakeDraft";
import { AllChips } from "./AllChips";
import { BothWays } from "./BothWays";
import { ChipButton } from "./ChipButton";
import { SaidHere } from "./SaidHere";
import { useHere, useIntakeTexts } from "./useIntake";

interface Props {
  ask: Ask;
  field: Field | null;
  typed: readonly string[];
  /** Their own words here, as they are now. */
  own: string;
}

/** The chips of one question: proposed first, everything else two taps away. */
export function ChipPick({ ask, field, typed, own }: Props) {
  const { store, view, labels } = useHere();
  const texts = useIntakeTexts().chips;
  const [shown, setShown] = useState(UNSHOWN);
  const [ownWhenTapped, setOwnWhenTapped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  const id = useId();
  const key = ask.key as Key;
  const answer = picks(view.draft, key);
  const heard = candidates({ ...ask, proposed: [] }, typed);
  // An answer of the tagger that comes after a tap moves nothing: whoever is tapping taps what they see.
  const order = chipOrder(shown, answer, candidates(ask, typed), own === ownWhenTapped ? shown.heard : heard);
  if (order.join() !== shown.before.join() || heard.join() !== shown.heard.join()) setShown({ ...shown, before: order, heard });

  const label = (code: string) => labels.get(code)?.label ?? code;
  const touch = (code: string) => {
    setShown({ before: order, touched: [...new Set([...shown.touched, code])], heard });
    setOwnWhenTapped(own);
  };
  const words = own !== "";
  // "Is it about this?" asks about their words, so something must have been heard in them.
  const about = words && (view.offline || heard.length > 0);
  return (
    <div className={about && answer.chosen.length === 0 ? "klopt in-gehoord" : "klopt"} role="group" aria-labelledby={`${id}-kop`} aria-describedby={`${id}-hulp`}>
      <p className="klopt-kop" id={`${id}-kop`} tabIndex={-1}>
        {wrong ? texts.wrongTitle : about ? texts.about : texts.tap}
      </p>
      <p className="klopt-hulp" id={`${id}-hulp`} role={wrong ? "status" : undefined}>
        {wrong ? texts.wrongHelp : view.offline && words ? texts.offline : about ? texts.found : texts.advice(ask.least, ask.most)}
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
      <BothWays ask={key} />
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
