import { useId, useState } from "react";

import type { Suggestion } from "../../api/types";
import { StrengthMark } from "../../components/Drawings";
import { useLanguage, useTexts } from "../../components/language";

/** The strength in a word, and on request every reason; on a second request what each added. */
export function Reasons({ suggestion }: { suggestion: Suggestion }) {
  const texts = useTexts().suggestions;
  const [open, setOpen] = useState(false);
  const [numbers, setNumbers] = useState(false);
  const decimal = useDecimal();
  const list = useId();
  const { reasons, score } = suggestion;
  return (
    <>
      <p className="sterkte">
        <StrengthMark strength={suggestion.strength} />
        {reasons.length > 0 && (
          <button type="button" className="als-link" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
            {texts.reasons(reasons.length)}
          </button>
        )}
        {open && (
          <button type="button" className="als-link" aria-pressed={numbers} onClick={() => setNumbers(!numbers)}>
            {texts.numbers}
          </button>
        )}
      </p>
      <ul id={list} className="redenen" hidden={!open} aria-label={texts.reasonsTitle}>
        {reasons.map((reason, i) => (
          <li key={`${reason.signal}-${i}`}>
            <b>
              {reason.text}
              {numbers && <span className="getal"> {decimal(reason.value, "always")}</span>}
            </b>
            {/* What a signal means is said once, under the last of its kind. */}
            {reasons[i + 1]?.signal !== reason.signal && <span>{reason.help}</span>}
          </li>
        ))}
        {numbers && (
          <li>
            {texts.total(decimal(score))} <span>{texts.numbersHelp}</span>
          </li>
        )}
      </ul>
    </>
  );
}

function useDecimal() {
  const language = useLanguage();
  return (value: number, signDisplay: "auto" | "always" = "auto") =>
    new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay }).format(value);
}
