import { useState } from "react";

import { MARKED, picks, tap } from "../../core/intakeDraft";
import type { Ask, Key } from "../../core/intakeDraft";
import { ChipButton } from "./ChipButton";
import { useHere, useIntakeTexts } from "./useIntake";

/** Points to some of what was chosen elsewhere: what stands idle, or what comes first. */
export function Marks({ ask, labelledBy }: { ask: Ask; labelledBy: string }) {
  const { store, view, labels } = useHere();
  const texts = useIntakeTexts();
  const [full, setFull] = useState(false);
  const key = ask.key as Key;
  const { chosen } = picks(view.draft, key);
  const codes = [...new Set((MARKED[key] ?? []).flatMap((one) => picks(view.draft, one).chosen))];
  if (codes.length === 0) return <p className="hulp">{texts.marks.nothing}</p>;
  const star = ask.mark === "urgent";
  const mark = (code: string) => {
    const over = star && chosen.length >= ask.most && !chosen.includes(code);
    setFull(over);
    if (!over) store.change((draft) => tap(draft, key, code));
  };
  return (
    <div className="klopt" role="group" aria-labelledby={labelledBy}>
      <div className="chips in-chips">
        {codes.map((code) => (
          <ChipButton key={code} label={labels.get(code)?.label ?? code} on={chosen.includes(code)} look={star ? "star" : "pick"} onTap={() => mark(code)} />
        ))}
      </div>
      <p className="klopt-hulp" role="status">
        {full ? texts.marks.two : texts.chips.count(chosen.length)}
      </p>
    </div>
  );
}
