import { Button } from "@nl-design-system-candidate/button-react";
import { IconPencil, IconPlugConnectedX } from "@tabler/icons-react";
import { Textbox } from "@utrecht/textbox-react";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

import { Refused, answer, api } from "../../api/client";
import type { Session, SessionBody } from "../../api/types";
import { Conflict } from "../../components/Conflict";
import { Failure } from "../../components/Failure";
import { useLanguage, useTexts } from "../../components/language";
import { useDraft } from "../../components/useDraft";
import { useReturnFocus } from "../../components/useReturnFocus";
import { clock, shortDate } from "../../core/words";
import { usePage } from "./context";

interface Props {
  session: Session | undefined;
  offlineSince: number | null;
  waiting: number;
}

/** The one dark surface: everyone sees that this is live. */
export function LiveStrip({ session, offlineSince, waiting }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const agenda = session?.agenda ?? [];
  return (
    <section className="strook" aria-label={texts.session.region}>
      {session && (
        <>
          <p className="strook-nummer">
            {texts.session.number} <b>{session.number}</b>
            <span>{shortDate(session.heldOn, language)}</span>
          </p>
          <Theme key={session.id} session={session} />
          {agenda.length > 0 && (
            <ol className="strook-agenda">
              {agenda.map((part, i) => (
                <li key={i}>
                  <span>{texts.session.werkvorm(i + 1, agenda.length)}</span>
                  <b>{part.name}</b> <span>{texts.session.minutes(part.minutes)}</span>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <p className="strook-verbinding" role="status">
        {offlineSince !== null && (
          <>
            <IconPlugConnectedX size={20} stroke={1.75} aria-hidden="true" />
            <span>{texts.offline(clock(offlineSince), waiting)}</span>
          </>
        )}
      </p>
    </section>
  );
}

function Theme({ session }: { session: Session }) {
  const texts = useTexts();
  const { facilitates } = usePage();
  const [editing, setEditing] = useState(false);
  const opener = useReturnFocus<HTMLButtonElement>(editing);
  const theme = session.theme;
  if (editing) {
    return <ThemeForm session={session} onDone={() => setEditing(false)} />;
  }
  return (
    <div className="strook-thema">
      <p>{texts.session.theme}</p>
      <p className="thema-regel">
        <strong className={theme ? undefined : "leeg"}>{theme || texts.session.noTheme}</strong>
        {facilitates && (
          <button ref={opener} type="button" className="kaal" onClick={() => setEditing(true)}>
            <IconPencil size={16} stroke={1.75} aria-hidden="true" />
            {theme ? texts.edit : texts.session.giveTheme}
            {theme && <span className="stil"> {texts.session.theme.toLowerCase()}</span>}
          </button>
        )}
      </p>
    </div>
  );
}

type State = { kind: "typing" } | { kind: "sent" } | { kind: "failed"; reason: unknown } | { kind: "conflict"; theirs: Session };

function ThemeForm({ session: now, onDone }: { session: Session; onDone: () => void }) {
  // As it was when the typing began: what somebody else changes meanwhile is a conflict, not overwritten.
  const [session] = useState(now);
  const texts = useTexts();
  const { project, sender } = usePage();
  const [theme, setTheme, clear] = useDraft(`theme.${session.id}`, session.theme);
  const [state, setState] = useState<State>({ kind: "typing" });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const done = () => {
    clear();
    onDone();
  };
  const save = async (base: Session) => {
    const body: SessionBody = { theme, heldOn: base.heldOn, agenda: base.agenda, harvest: base.harvest };
    setState({ kind: "sent" });
    try {
      await sender.add({ kind: "theme", project, session: base.id, version: base.version, body });
      done();
    } catch (reason) {
      if (!(reason instanceof Refused && reason.status === 412)) {
        setState({ kind: "failed", reason });
        return;
      }
      const theirs = await answer(
        api.GET("/projects/{project}/sessions/{session}", { params: { path: { project, session: base.id } } }),
      ).catch(() => null);
      if (theirs === null) setState({ kind: "failed", reason });
      // An answer lost on the way looks like a conflict with ourselves.
      else if (theirs.theme === theme.trim()) done();
      else if (theirs.theme === base.theme) await save(theirs);
      else setState({ kind: "conflict", theirs });
    }
  };

  let note: ReactNode = null;
  if (state.kind === "failed") note = <Failure reason={state.reason} />;
  if (state.kind === "sent") note = <p role="status">{texts.saved.busy}</p>;
  if (state.kind === "conflict") {
    const { theirs } = state;
    note = (
      <Conflict
        fields={[{ label: texts.session.theme, theirs: theirs.theme, yours: theme }]}
        onTheirs={done}
        onYours={() => void save(theirs)}
      />
    );
  }
  return (
    <form
      className="strook-thema thema-veld"
      onSubmit={(event) => {
        event.preventDefault();
        void save(session);
      }}
    >
      <label htmlFor="thema">{texts.session.themeField}</label>
      <div className="thema-regel">
        <Textbox
          ref={field}
          id="thema"
          value={theme}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setTheme(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") done();
          }}
        />
        <Button type="submit" purpose="secondary">
          {texts.save}
        </Button>
        <button type="button" className="kaal" onClick={done}>
          {texts.cancel}
        </button>
      </div>
      {note}
    </form>
  );
}
