import { useState } from "react";

import { Own } from "../../components/Own";
import { beginning } from "../../core/intakeChips";
import { useIntakeTexts } from "./useIntake";

/** Own words on a card: of very many the start, and all of them for whoever asks. */
export function LongOwn({ children }: { children: string }) {
  const texts = useIntakeTexts().done;
  const [whole, setWhole] = useState(false);
  const start = beginning(children);
  if (start === null) return <Own>{children}</Own>;
  return (
    <>
      <Own>{whole ? children : start}</Own>
      {!whole && " …"}
      <button type="button" className="als-link in-alles-lezen" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? texts.lessOf : texts.wholeOf}
      </button>
    </>
  );
}
