import { Button } from "@nl-design-system-candidate/button-react";
import { Textbox } from "@utrecht/textbox-react";
import { useId, useState } from "react";

import { Refused } from "../../api/client";
import type { Koppelkans, Status } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useTexts } from "../../components/language";
import { useDraft } from "../../components/useDraft";
import { STEPS, worthALine } from "../../core/progress";
import { usePage } from "../session/context";

/** Where it stands, in one tap; the words that go with it may follow. */
export function Progress({ koppelkans }: { koppelkans: Koppelkans }) {
  const texts = useTexts();
  const { project, session, sender } = usePage();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const id = useId();
  const { status } = koppelkans;

  const move = (to: Status, reason: string) => {
    setFailed(null);
    sender.add({ kind: "koppelkans-move", project, koppelkans: koppelkans.id, body: { to, reason, session } }).catch((why: unknown) => {
      // Somebody else said the same a moment before.
      if (!(why instanceof Refused && why.code === "move_refused")) setFailed(why);
    });
  };
  return (
    <div className="kk-stand">
      <p id={`${id}-stand`}>
        {texts.koppelkansen.stand}
        <span className="stil">: {koppelkans.proposition}</span>
      </p>
      <div className="kk-stappen" role="group" aria-labelledby={`${id}-stand`}>
        {STEPS.map((to) => (
          <button
            key={to}
            type="button"
            aria-pressed={to === status}
            onClick={() => {
              setAsking(worthALine(to));
              if (to !== status) move(to, "");
            }}
          >
            {texts.statuses[to]}
          </button>
        ))}
      </div>
      {asking && worthALine(status) && (
        <Reason key={status} koppelkans={koppelkans} onSay={(reason) => move(status, reason)} onDone={() => setAsking(false)} />
      )}
      <Failure reason={failed} />
    </div>
  );
}

interface ReasonProps {
  koppelkans: Koppelkans;
  onSay: (reason: string) => void;
  onDone: () => void;
}

/** One line, if anybody likes: what came of it, or why it did not. */
function Reason({ koppelkans, onSay, onDone }: ReasonProps) {
  const texts = useTexts();
  const id = useId();
  const said = koppelkans.moves.at(-1)?.reason ?? "";
  const [typed, setTyped, clear] = useDraft(`move.${koppelkans.id}.${koppelkans.status}`, said);
  return (
    <form
      className="kk-reden"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = typed.trim();
        if (reason !== "" && reason !== said) onSay(reason);
        clear();
        onDone();
      }}
    >
      <label htmlFor={id}>
        {koppelkans.status === "done" ? texts.koppelkansen.result : texts.koppelkansen.why} <small>{texts.koppelkansen.ifYouLike}</small>
      </label>
      <Textbox id={id} autoComplete="off" maxLength={1000} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <p className="acties">
        <Button type="submit" purpose="secondary">
          {texts.save}
        </Button>
      </p>
    </form>
  );
}
