import { Button } from "@nl-design-system-candidate/button-react";
import { IconX } from "@tabler/icons-react";
import { Textbox } from "@utrecht/textbox-react";
import { useEffect, useId, useRef, useState } from "react";

import { Refused, answer, api } from "../../api/client";
import type { Koppelkans, KoppelkansEdit, Suggestion } from "../../api/types";
import { Conflict } from "../../components/Conflict";
import { Failure } from "../../components/Failure";
import { Kind } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { useDraft } from "../../components/useDraft";
import { operationId } from "../../core/outbox";
import { joined, past } from "../../core/words";
import { useNames, useOfflineSince, usePage } from "../session/context";

interface Draft {
  partners: string[];
  proposition: string;
  owner: string;
  nextStep: string;
  reviewOn: string;
}

interface Props {
  suggestion?: Suggestion;
  koppelkans?: Koppelkans;
  onDone: () => void;
  onCancel: () => void;
}

type State = { kind: "typing" } | { kind: "empty" } | { kind: "sent" } | { kind: "failed"; reason: unknown } | { kind: "conflict"; theirs: Koppelkans };

function start(suggestion: Suggestion | undefined, koppelkans: Koppelkans | undefined): Draft {
  if (koppelkans) return asDraft(koppelkans);
  return {
    partners: [...(suggestion?.partners ?? [])],
    proposition: suggestion?.proposition.text ?? "",
    owner: "",
    nextStep: "",
    reviewOn: "",
  };
}

function asDraft(koppelkans: Koppelkans): Draft {
  return {
    partners: [...koppelkans.partners],
    proposition: koppelkans.proposition,
    owner: koppelkans.owner ?? "",
    nextStep: koppelkans.nextStep,
    reviewOn: koppelkans.reviewOn ?? "",
  };
}

/** Who, what, who takes the lead, the first step and when to look back; on the card itself. */
export function KoppelkansForm({ suggestion, koppelkans: now, onDone, onCancel }: Props) {
  // As it was when the typing began: what somebody else changes meanwhile is a conflict, not overwritten.
  const [koppelkans] = useState(now);
  const texts = useTexts();
  const { project, session, sender } = usePage();
  const offline = useOfflineSince() !== null;
  const [draft, setDraft, clear] = useDraft(suggestion?.id ?? koppelkans?.id ?? "", start(suggestion, koppelkans));
  const [state, setState] = useState<State>({ kind: "typing" });
  const attempt = useRef({ key: operationId(), body: "" });
  const id = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  const body = (): KoppelkansEdit => ({
    partners: draft.partners,
    proposition: draft.proposition.trim(),
    owner: draft.owner || null,
    nextStep: draft.nextStep.trim(),
    reviewOn: draft.reviewOn || null,
    pattern: suggestion?.pattern ?? ((koppelkans?.pattern ?? "") as KoppelkansEdit["pattern"]),
    uses: suggestion?.uses ?? koppelkans?.uses ?? [],
    serves: suggestion?.serves ?? koppelkans?.serves ?? [],
    session: koppelkans ? koppelkans.session : session,
  });

  const finish = () => {
    clear();
    onDone();
  };

  const save = async (base: Koppelkans | undefined) => {
    const wanted = body();
    // The same words go out under the same operation id, however often it is tried.
    const text = JSON.stringify([wanted, base?.version]);
    if (attempt.current.body !== text) attempt.current = { key: operationId(), body: text };
    setState({ kind: "sent" });
    try {
      if (base) {
        const edit = { kind: "koppelkans-edit", project, koppelkans: base.id, version: base.version, body: wanted } as const;
        await sender.add(edit, attempt.current.key);
      } else {
        await sender.add({ kind: "koppelkans", project, body: { ...wanted, status: "adopted" } }, attempt.current.key);
      }
      finish();
    } catch (reason) {
      const theirs = base && reason instanceof Refused && reason.status === 412 ? await current(project, base.id) : undefined;
      if (!theirs) setState({ kind: "failed", reason });
      // An answer lost on the way looks like a conflict with ourselves.
      else if (JSON.stringify(asDraft(theirs)) === JSON.stringify(draft)) finish();
      else setState({ kind: "conflict", theirs });
    }
  };

  const fields = useVersions(draft);
  return (
    <form
      className="blad"
      aria-label={koppelkans ? texts.form.editTitle : texts.form.title}
      // A browser says what is missing in its own language, which need not be that of the page.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.proposition.trim()) void save(koppelkans);
        else {
          setState({ kind: "empty" });
          first.current?.focus();
        }
      }}
    >
      <Partners draft={draft} change={change} />
      <label htmlFor={`${id}-wat`}>
        {texts.form.proposition} <small>{texts.form.propositionHelp}</small>
      </label>
      <textarea
        ref={first}
        id={`${id}-wat`}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        // Where a field does not grow with its text by itself, as many lines as it starts with.
        rows={Math.min(9, Math.max(3, Math.ceil(draft.proposition.length / 38)))}
        required
        aria-invalid={state.kind === "empty" || undefined}
        aria-describedby={state.kind === "empty" ? `${id}-leeg` : undefined}
        value={draft.proposition}
        onChange={(event) => {
          change({ proposition: event.target.value });
          if (state.kind === "empty") setState({ kind: "typing" });
        }}
      />
      {state.kind === "empty" && (
        <p id={`${id}-leeg`} className="fout" role="alert">
          {texts.form.required}
        </p>
      )}
      <label htmlFor={`${id}-wie`}>{texts.form.owner}</label>
      <Owner id={`${id}-wie`} draft={draft} change={change} />
      <label htmlFor={`${id}-stap`}>{texts.form.step}</label>
      <Textbox id={`${id}-stap`} autoComplete="off" value={draft.nextStep} onChange={(event) => change({ nextStep: event.target.value })} />
      <label htmlFor={`${id}-dag`}>{texts.form.date}</label>
      <Textbox id={`${id}-dag`} type="date" value={draft.reviewOn} onChange={(event) => change({ reviewOn: event.target.value })} />
      {past(draft.reviewOn, new Date()) && (
        <p className="let-op" role="status">
          {texts.form.past}
        </p>
      )}
      {state.kind === "failed" && <Failure reason={state.reason} />}
      {state.kind === "sent" && (
        <p className={offline ? "let-op" : undefined} role="status">
          {offline ? texts.form.waiting : texts.saved.busy}
        </p>
      )}
      {state.kind === "conflict" ? (
        <Conflict fields={fields(asDraft(state.theirs))} onTheirs={finish} onYours={() => void save(state.theirs)} />
      ) : (
        <p className="acties">
          <Button type="submit" purpose="primary" className="kk-maak" disabled={state.kind === "sent"}>
            {koppelkans ? texts.save : texts.suggestions.make}
          </Button>
          {state.kind !== "sent" && (
            <Button
              purpose="subtle"
              onClick={() => {
                clear();
                onCancel();
              }}
            >
              {texts.cancel}
            </Button>
          )}
        </p>
      )}
    </form>
  );
}

async function current(project: string, koppelkans: string): Promise<Koppelkans | undefined> {
  const all = await answer(api.GET("/projects/{project}/koppelkansen", { params: { path: { project } } })).catch(() => []);
  return all.find(({ id }) => id === koppelkans);
}

function useVersions(mine: Draft) {
  const texts = useTexts();
  const name = useNames();
  return (theirs: Draft) =>
    [
      { label: texts.form.partners, show: (d: Draft) => joined(d.partners.map(name), texts.and) },
      { label: texts.form.proposition, show: (d: Draft) => d.proposition },
      { label: texts.form.owner, show: (d: Draft) => (d.owner ? name(d.owner) : texts.form.noOwner) },
      { label: texts.form.step, show: (d: Draft) => d.nextStep },
      { label: texts.form.date, show: (d: Draft) => d.reviewOn },
    ]
      .map(({ label, show }) => ({ label, theirs: show(theirs), yours: show(mine) }))
      .filter(({ theirs: a, yours: b }) => a !== b);
}

interface Part {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

function Partners({ draft, change }: Part) {
  const texts = useTexts().form;
  const { byId, organisations } = usePage();
  const id = useId();
  const others = organisations.filter((organisation) => !draft.partners.includes(organisation.id));
  const remove = (gone: string) =>
    change({ partners: draft.partners.filter((other) => other !== gone), owner: draft.owner === gone ? "" : draft.owner });
  return (
    <fieldset>
      <legend>{texts.partners}</legend>
      <ul className="chips">
        {draft.partners.map((partner) => {
          const organisation = byId.get(partner);
          const name = organisation?.name ?? partner;
          return (
            <li key={partner} className="chip">
              {organisation && <Kind kind={organisation.kind} size={16} />}
              {name}
              {draft.partners.length > 2 && (
                <button type="button" className="kaal chip-weg" aria-label={texts.remove(name)} onClick={() => remove(partner)}>
                  <IconX size={16} stroke={1.75} aria-hidden="true" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <>
          <label htmlFor={id}>{texts.addPartner}</label>
          <select id={id} className="veld" value="" onChange={(event) => change({ partners: [...draft.partners, event.target.value] })}>
            <option value="" disabled>
              {texts.choose}
            </option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </select>
        </>
      )}
    </fieldset>
  );
}

function Owner({ id, draft, change }: Part & { id: string }) {
  const texts = useTexts().form;
  const name = useNames();
  return (
    <select id={id} className="veld" value={draft.owner} onChange={(event) => change({ owner: event.target.value })}>
      <option value="">{texts.noOwner}</option>
      {draft.partners.map((partner) => (
        <option key={partner} value={partner}>
          {name(partner)}
        </option>
      ))}
    </select>
  );
}
