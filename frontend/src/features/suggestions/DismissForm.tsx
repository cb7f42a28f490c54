import { Button } from "@nl-design-system-candidate/button-react";
import { Textbox } from "@utrecht/textbox-react";
import { useEffect, useId, useRef, useState } from "react";

import type { Suggestion } from "../../api/types";
import { useTexts } from "../../components/language";
import { usePage } from "../session/context";
import { Failure } from "../../components/Failure";

interface Props {
  suggestion: Suggestion;
  onDone: () => void;
  onCancel: () => void;
}

/** "Niet nu" asks one reason, and can be undone. */
export function DismissForm({ suggestion, onDone, onCancel }: Props) {
  const texts = useTexts();
  const { project, sender } = usePage();
  const [reason, setReason] = useState("");
  const [failed, setFailed] = useState<unknown>(null);
  const field = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const send = () => {
    setFailed(null);
    const { partners, grounds } = suggestion;
    const written = sender.add({ kind: "dismissal", project, body: { partners, reason, grounds, undone: false } });
    onDone();
    written.catch(setFailed);
  };
  return (
    <form
      className="blad"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset>
        <legend>{texts.suggestions.whyNot}</legend>
        <div className="keuzes">
          {texts.suggestions.whyNotOptions.map((option, i) => (
            <label key={option} className="chip">
              <input ref={i === 0 ? first : undefined} type="radio" name={field} checked={reason === option} onChange={() => setReason(option)} />
              {option}
            </label>
          ))}
        </div>
        <label htmlFor={field}>{texts.suggestions.whyNotOther}</label>
        <Textbox id={field} value={reason} maxLength={500} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
      </fieldset>
      <Failure reason={failed} />
      <p className="acties">
        <Button type="submit" purpose="primary">
          {texts.suggestions.set}
        </Button>
        <Button purpose="subtle" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </p>
    </form>
  );
}
