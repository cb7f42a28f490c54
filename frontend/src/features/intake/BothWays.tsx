import { tap } from "../../core/intakeDraft";
import type { Key } from "../../core/intakeDraft";
import { bothWays } from "../../core/intakeSteps";
import { useHere, useIntakeTexts } from "./useIntake";

/** The same answer as something they have and as something they look for: it may well be so, so it is only asked. */
export function BothWays({ ask }: { ask: Key }) {
  const { store, view, labels } = useHere();
  const texts = useIntakeTexts().both;
  const codes = bothWays(view.draft, ask).filter((code) => !view.agreed.includes(code));
  return (
    <div role="status">
      {codes.map((code) => {
        const label = labels.get(code)?.label ?? code;
        return (
          <div key={code} className="in-persoon in-allebei">
            <p>
              <b>{label}</b> {texts.question}
            </p>
            <div className="acties">
              <button type="button" className="knop in-knop" aria-label={texts.of(texts.yes, label)} onClick={() => store.remember({ agreed: [...view.agreed, code] })}>
                {texts.yes}
              </button>
              <button type="button" className="knop in-knop" aria-label={texts.of(texts.here, label)} onClick={() => store.change((draft) => tap(draft, ask, code))}>
                {texts.here}
              </button>
            </div>
          </div>
        );
      })}
    </div>
  );
}
