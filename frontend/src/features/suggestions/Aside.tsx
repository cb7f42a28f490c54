import { useState } from "react";

import { useAside } from "../../api/queries";
import type { Dismissal, Suggestion } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useTexts } from "../../components/language";
import { joined } from "../../core/words";
import { useNames, usePage, usePending } from "../session/context";

interface Props {
  /** Who are here: what concerns others can wait until they are. */
  present: ReadonlySet<string>;
  /** What came back by itself stands above as a card. */
  listed: readonly Suggestion[];
  onBack: (id: string) => void;
}

/** What was set aside, whoever did so and on whichever day: nobody has to have been there to put it back. */
export function Aside({ present, listed, onBack }: Props) {
  const texts = useTexts();
  const name = useNames();
  const { project, facilitates, sender } = usePage();
  const pending = usePending(sender);
  const [failed, setFailed] = useState<unknown>(null);
  const { data = [], error } = useAside(project, facilitates);
  const onItsWay = new Set(
    pending.flatMap(({ change }) => (change.kind === "dismissal" && change.body.undone ? [change.body.partners.toSorted().join(" ")] : [])),
  );
  const aside = data.filter(
    ({ id, partners }) =>
      partners.every((one) => present.has(one)) &&
      !onItsWay.has(partners.toSorted().join(" ")) &&
      !listed.some((suggestion) => suggestion.id === id),
  );
  const back = ({ id, partners, grounds }: Dismissal) => {
    setFailed(null);
    sender.add({ kind: "dismissal", project, body: { partners, reason: "", grounds, undone: true } }).then(() => onBack(id), setFailed);
    document.getElementById("h-voor")?.focus();
  };
  return (
    <>
      {aside.length > 0 && (
        <details className="terzijde">
          <summary>{texts.suggestions.aside(aside.length)}</summary>
          <ul>
            {aside.map((one) => {
              const names = joined(one.partners.map(name), texts.and);
              return (
                <li key={one.id}>
                  <span>
                    {names}
                    {one.reason && <small>{one.reason}</small>}
                  </span>
                  <button type="button" className="als-link" onClick={() => back(one)}>
                    {texts.suggestions.putBack}
                    <span className="stil">: {names}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <Failure reason={failed ?? error} />
    </>
  );
}
