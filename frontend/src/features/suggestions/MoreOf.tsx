import { useState } from "react";

import type { Session } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useTexts } from "../../components/language";
import { PREFERENCES, nextLevel, preferred } from "../../core/preferences";
import type { Preference } from "../../core/preferences";
import { usePage, usePending } from "../session/context";

const STEPS = [1, 2];

/** What the room would like to see more of: each press a step further, and every screen follows. */
export function MoreOf({ session }: { session: Session }) {
  const texts = useTexts().suggestions.moreOf;
  const { project, sender, facilitates } = usePage();
  const pending = usePending(sender);
  const [failed, setFailed] = useState<unknown>(null);
  const now = preferred(session.preferences, session.id, pending);
  const chosen = PREFERENCES.filter((name) => now[name] > 0);
  if (!facilitates) {
    if (chosen.length === 0) return null;
    return <p className="meer-van">{`${texts.label}: ${chosen.map((name) => `${texts.names[name]} (${texts.levels[now[name]]})`).join(", ")}`}</p>;
  }
  const set = (name: Preference) => {
    setFailed(null);
    const body = { [name]: nextLevel(now[name]) };
    sender.add({ kind: "preferences", project, session: session.id, body }).catch(setFailed);
  };
  return (
    <>
      <div className="meer-van" role="group" aria-label={texts.group}>
        <span aria-hidden="true">{texts.label}</span>
        {PREFERENCES.map((name) => (
          <button key={name} type="button" className={`chip${now[name] > 0 ? " chip--aan" : ""}`} onClick={() => set(name)}>
            <span>
              {texts.names[name]}
              <span className="stil"> {texts.levels[now[name]]}</span>
            </span>
            {/* Always drawn: a chip that grows when pressed would move the cards under it. */}
            <span className="treden" aria-hidden="true">
              {STEPS.map((step) => (
                <i key={step} className={now[name] >= step ? "vol" : undefined} />
              ))}
            </span>
          </button>
        ))}
      </div>
      <Failure reason={failed} />
    </>
  );
}
