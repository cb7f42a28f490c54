import { Checkbox } from "@utrecht/checkbox-react";
import { useState } from "react";

import type { Session } from "../../api/types";
import { Failure } from "../../components/Failure";
import { Kind, useKindWord } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { usePage } from "./context";

/** The service takes so many in one change. */
const AT_ONCE = 500;

interface Props {
  session: Session | undefined;
  present: ReadonlySet<string>;
}

export function Attendance({ session, present }: Props) {
  const texts = useTexts();
  const kindWord = useKindWord();
  const { project, organisations, sender, facilitates } = usePage();
  const [failed, setFailed] = useState<{ at: string; reason: unknown } | null>(null);
  const here = organisations.filter(({ id }) => present.has(id)).length;

  const set = (ids: string[], there: boolean, at: string) => {
    if (!session || ids.length === 0) return;
    setFailed(null);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      sender
        .add({ kind: "attendance", project, session: session.id, organisations: ids.slice(from, from + AT_ONCE), present: there })
        .catch((reason: unknown) => setFailed({ at, reason }));
    }
  };
  const everyone = (there: boolean) =>
    set(
      organisations.filter(({ id }) => present.has(id) !== there).map(({ id }) => id),
      there,
      "all",
    );

  return (
    <section className="aanwezig" aria-labelledby="h-wie">
      <div className="kop">
        <h2 id="h-wie" tabIndex={-1}>
          {texts.attendance.title}
        </h2>
        <span className="tel num" role="status">
          <b>{here}</b> {texts.attendance.of} {organisations.length}
        </span>
      </div>
      <p className="uitleg">
        {organisations.length === 0 ? "" : facilitates ? texts.attendance.help : texts.attendance.helpReader} {texts.gloss}
      </p>
      {organisations.length === 0 && <p className="leegte leegte--klein">{texts.attendance.empty}</p>}
      <ul hidden={organisations.length === 0}>
        {organisations.map(({ id, name, kind }) => (
          <li key={id} className={present.has(id) ? undefined : "weg"}>
            <label>
              <Checkbox
                className="vink"
                checked={present.has(id)}
                disabled={!facilitates || !session}
                onChange={(event) => set([id], event.target.checked, id)}
              />
              <Kind kind={kind} />
              <span>
                <b>{name}</b>
                <small>{kindWord(kind)}</small>
              </span>
            </label>
            {failed?.at === id && <Failure reason={failed.reason} />}
          </li>
        ))}
      </ul>
      {facilitates && organisations.length > 0 && (
        <p className="allen">
          <button type="button" className="knop knop--klein" disabled={!session} aria-disabled={!session || here === organisations.length} onClick={() => everyone(true)}>
            {texts.attendance.everyone}
          </button>
          <button type="button" className="knop knop--klein" disabled={!session} aria-disabled={!session || here === 0} onClick={() => everyone(false)}>
            {texts.attendance.nobody}
          </button>
        </p>
      )}
      {failed?.at === "all" && <Failure reason={failed.reason} />}
    </section>
  );
}
