import { IconArrowRight, IconCalendar, IconCheck, IconMessageCircle, IconPencil, IconUser } from "@tabler/icons-react";
import { useState } from "react";

import type { Koppelkans, KoppelkansBody, Pattern } from "../../api/types";
import { Glyph } from "../../components/Drawings";
import { Kind } from "../../components/Kinds";
import { useLanguage, useTexts } from "../../components/language";
import { useReturnFocus } from "../../components/useReturnFocus";
import type { Pending } from "../../core/outbox";
import { lastMove } from "../../core/progress";
import { dayAndMonth, hinges, joined } from "../../core/words";
import { useNames, usePage } from "../session/context";
import { KoppelkansForm } from "./KoppelkansForm";
import { Progress } from "./Progress";

/** What was agreed so far, newest first, seen at once on every screen. */
export function Koppelkansen({ koppelkansen, pending }: { koppelkansen: readonly Koppelkans[]; pending: readonly Pending[] }) {
  const texts = useTexts().koppelkansen;
  const waiting = pending.filter(({ change }) => change.kind === "koppelkans");
  return (
    <section className="koppelkansen" aria-labelledby="h-kk">
      <div className="kop">
        <h2 id="h-kk" tabIndex={-1}>{texts.title}</h2>
        <span className="tel num" role="status">
          <b>{koppelkansen.length}</b>
        </span>
      </div>
      {texts.gloss && <p className="uitleg">{texts.gloss}</p>}
      {koppelkansen.length + waiting.length === 0 && <p className="leeg">{texts.empty}</p>}
      <ul className="kk-lijst">
        {waiting.map(({ key, change }) => "body" in change && <Waiting key={key} body={change.body as KoppelkansBody} />)}
        {koppelkansen.map((koppelkans) => (
          <Item
            key={koppelkans.id}
            koppelkans={koppelkans}
            waiting={pending.some(({ change }) => change.kind === "koppelkans-move" && change.koppelkans === koppelkans.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function Item({ koppelkans, waiting }: { koppelkans: Koppelkans; waiting: boolean }) {
  const texts = useTexts();
  const language = useLanguage();
  const { byId, facilitates } = usePage();
  const name = useNames();
  const [editing, setEditing] = useState(false);
  const opener = useReturnFocus<HTMLButtonElement>(editing);
  const stop = () => setEditing(false);
  const last = lastMove(koppelkans);
  return (
    <li className={`kk kk--${koppelkans.status}`}>
      <p className="kk-wie">
        {koppelkans.partners.map((id) => (
          <Kind key={id} kind={byId.get(id)?.kind ?? ""} size={20} />
        ))}
        <span>{joined(koppelkans.partners.map(name), texts.and)}</span>
        <span className="status">
          {koppelkans.pattern !== "" && <Glyph pattern={koppelkans.pattern as Pattern} />}
          {koppelkans.status === "done" && <IconCheck size={16} stroke={2.5} aria-hidden="true" />}
          {texts.statuses[koppelkans.status]}
        </span>
      </p>
      <h3>
        <Proposition text={koppelkans.proposition} />
      </h3>
      <ul className="kk-feiten">
        <li className={koppelkans.owner ? undefined : "open"}>
          <IconUser size={16} stroke={1.75} aria-hidden="true" />
          {koppelkans.owner ? (
            <span>
              <span className="stil">{texts.koppelkansen.owner}: </span>
              {name(koppelkans.owner)}
            </span>
          ) : (
            <span>{texts.form.owner}</span>
          )}
        </li>
        {koppelkans.nextStep && (
          <li>
            <IconArrowRight size={16} stroke={1.75} aria-hidden="true" />
            <span>
              <span className="stil">{texts.koppelkansen.step}: </span>
              {koppelkans.nextStep}
            </span>
          </li>
        )}
        {koppelkans.reviewOn && (
          <li>
            <IconCalendar size={16} stroke={1.75} aria-hidden="true" />
            <span>
              <span className="stil">{texts.koppelkansen.date}: </span>
              {dayAndMonth(koppelkans.reviewOn, language)}
            </span>
          </li>
        )}
        {last && (
          <li>
            <IconMessageCircle size={16} stroke={1.75} aria-hidden="true" />
            <span>
              {waiting ? texts.saved.notSent : texts.koppelkansen.since(dayAndMonth(last.day, language), koppelkans.status === "done")}
              {last.reason && `: ${last.reason}`}
            </span>
          </li>
        )}
      </ul>
      {facilitates && !editing && <Progress koppelkans={koppelkans} />}
      {facilitates && !editing && (
        <button ref={opener} type="button" className="kaal kk-wijzig" onClick={() => setEditing(true)}>
          <IconPencil size={16} stroke={1.75} aria-hidden="true" />
          {texts.edit}
          <span className="stil">: {koppelkans.proposition}</span>
        </button>
      )}
      {editing && <KoppelkansForm koppelkans={koppelkans} onDone={stop} onCancel={stop} />}
    </li>
  );
}

function Waiting({ body }: { body: KoppelkansBody }) {
  const texts = useTexts();
  return (
    <li className="kk kk--wacht">
      <p className="kk-wie">
        <span className="status">{texts.saved.notSent}</span>
      </p>
      <h3>
        <Proposition text={body.proposition} />
      </h3>
    </li>
  );
}

function Proposition({ text }: { text: string }) {
  return hinges(text).map((piece, i) => (piece.hinge ? <em key={i}>{piece.text}</em> : <span key={i}>{piece.text}</span>));
}
