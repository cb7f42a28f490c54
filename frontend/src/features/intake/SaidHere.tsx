import { Own } from "../../components/Own";
import { short } from "../../core/intakeChips";
import { removeText } from "../../core/intakeDraft";
import type { Key } from "../../core/intakeDraft";
import { textsAt } from "./textsOf";
import { useHere, useIntakeTexts } from "./useIntake";

/** What was said at this question in own words, each to be taken away again. */
export function SaidHere({ ask }: { ask: Key }) {
  const { store, view } = useHere();
  const texts = useIntakeTexts();
  const said = textsAt(view.draft, ask);
  if (said.length === 0) return null;
  return (
    <ul className="in-gezegd" aria-label={texts.all.noted}>
      {said.map(({ id, text, refused }) => (
        <li key={id}>
          <Own>{text}</Own>
          <button type="button" className="als-link" aria-label={texts.all.remove(short(text))} onClick={() => store.change((draft) => removeText(draft, id))}>
            {texts.words.remove}
          </button>
          {refused !== undefined && (
            <p className="fout" role="alert">
              {refused}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
