import { useState } from "react";

import { tellApart, useWrite } from "../../api/preparation";
import type { Lookalike } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useTexts } from "../../components/language";
import { usePage } from "../session/context";
import { Pair } from "./Pair";
import { usePreparationTexts } from "./useTexts";

const FIRST = 10;

/** Partners that may be one and the same; people decide. */
export function Alike({ pairs }: { pairs: readonly Lookalike[] }) {
  const texts = usePreparationTexts().alike;
  const { and } = useTexts();
  const { project } = usePage();
  const { busy, failed, run } = useWrite(project);
  const [said, setSaid] = useState("");
  const open = pairs.filter(({ toldApart }) => !toldApart);
  const apart = pairs.filter(({ toldApart }) => toldApart);
  const names = ({ one, other }: Lookalike) => `${one.name} ${and} ${other.name}`;
  const again = async ({ one, other }: Lookalike) => {
    setSaid("");
    await run(`again ${one.id} ${other.id}`, (key) => tellApart(project, [one.id, other.id], true, key));
  };
  return (
    <>
      <p className={said ? "gelukt" : "stil"} role="status">
        {said}
      </p>
      {open.length === 0 ? <p className="leeg">{texts.empty}</p> : <p className="uitleg">{texts.help}</p>}
      {open.slice(0, FIRST).map((pair) => (
        <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} onSaid={setSaid} />
      ))}
      {apart.length > 0 && (
        <details className="vb-meer">
          <summary>{texts.apart(apart.length)}</summary>
          <ul>
            {apart.map((pair) => (
              <li key={names(pair)}>
                {names(pair)}{" "}
                <button type="button" className="als-link" disabled={busy} aria-label={texts.againOf(names(pair))} onClick={() => void again(pair)}>
                  {texts.again}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Failure reason={failed} />
    </>
  );
}
