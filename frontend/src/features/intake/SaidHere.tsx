import { useId, useState } from "react";

import { Own } from "../../components/Own";
import { short } from "../../core/intakeChips";
import { removeText, setText } from "../../core/intakeDraft";
import type { Key, OwnText } from "../../core/intakeDraft";
import { PersonsRemark } from "./Persons";
import { textsAt } from "./textsOf";
import { useHere, useIntakeTexts } from "./useIntake";

/** What was said at this question in own words, each to be taken away again. */
export function SaidHere({ ask }: { ask: Key }) {
  const { view } = useHere();
  const texts = useIntakeTexts().all;
  const said = textsAt(view.draft, ask);
  if (said.length === 0) return null;
  return (
    <ul className="in-gezegd" aria-label={texts.noted}>
      {said.map((own) => (
        <Said key={own.id} own={own} />
      ))}
    </ul>
  );
}

function Said({ own: { id, text, refused } }: { own: OwnText }) {
  const { store } = useHere();
  const texts = useIntakeTexts();
  const why = useId();
  const persons = useId();
  // What the server would not have is there to be changed, and stays so while somebody changes it.
  const [open, setOpen] = useState(false);
  if (refused !== undefined && !open) setOpen(true);
  return (
    <li>
      {open ? (
        <textarea
          className="utrecht-textarea in-tekst"
          value={text}
          rows={2}
          aria-label={texts.all.noted}
          aria-describedby={`${persons} ${why}`}
          aria-invalid={refused !== undefined}
          onChange={(event) => store.change((draft) => setText(draft, id, event.target.value))}
          onBlur={store.flush}
        />
      ) : (
        <Own>{text}</Own>
      )}
      <button type="button" className="als-link" aria-label={texts.all.remove(short(text))} onClick={() => store.change((draft) => removeText(draft, id))}>
        {texts.words.remove}
      </button>
      <PersonsRemark id={persons} text={text} />
      <p id={why} className={refused === undefined ? undefined : "fout"} role={refused === undefined ? undefined : "alert"}>
        {refused}
      </p>
    </li>
  );
}
