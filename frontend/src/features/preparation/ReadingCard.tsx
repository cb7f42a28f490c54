import { Button } from "@nl-design-system-candidate/button-react";
import { IconX } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";

import type { Meant } from "../../api/preparation";
import type { Meaning, Reading } from "../../api/types";
import { Failure } from "../../components/Failure";
import { Kind, useKindWord } from "../../components/Kinds";
import { Own } from "../../components/Own";
import { useDraft } from "../../components/useDraft";
import { found } from "../../core/intakeChips";
import { ChipButton } from "../intake/ChipButton";
import { useKeys } from "../session/useKeys";
import { AddConcept } from "./AddConcept";
import { usePreparationTexts } from "./useTexts";

const HITS = 12;
type Side = "gives" | "asks";
interface Draft {
  side: Side;
  chosen: Meant[];
}

interface Props {
  reading: Reading;
  meanings: readonly Meaning[];
  question: string | undefined;
  busy: boolean;
  failed: unknown;
  keys: boolean;
  /** Somebody came here from another text: say where they are. */
  focus: boolean;
  act: (key: string) => boolean;
  onWrite: (tags: readonly Meant[]) => void;
}

/** One text: their words, and beside them what these may mean. */
export function ReadingCard({ reading, meanings, question, busy, failed, keys, focus, act, onWrite }: Props) {
  const texts = usePreparationTexts().readings;
  const kindWord = useKindWord();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const side: Side = reading.entry.field === "ambition" ? "asks" : "gives";
  // Without the version: a text that a colleague settled meanwhile keeps what was chosen here.
  const [draft, setDraft] = useDraft<Draft>(`lezen.${reading.entry.id}`, { side, chosen: [] });
  const [query, setQuery] = useState("");
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);

  const roleOf = (meaning: Meaning) => (draft.side === "asks" ? meaning.roles.at(-1) : meaning.roles[0]) ?? "about";
  // What is listed as chosen is what will be written, to the letter.
  const meant = (meaning: Meaning): Meant[] => meaning.written.map((concept) => ({ role: roleOf(meaning), concept }));
  const holds = (all: readonly Meant[], { role, concept }: Meant) => all.some((one) => one.role === role && one.concept === concept);
  const has = (meaning: Meaning) => meant(meaning).every((one) => holds(draft.chosen, one));
  const toggle = (meaning: Meaning) => {
    const these = meant(meaning);
    const others = draft.chosen.filter((one) => !holds(these, one));
    setDraft({ ...draft, chosen: has(meaning) ? others : [...others, ...these] });
  };
  const drop = (gone: Meant) => setDraft({ ...draft, chosen: draft.chosen.filter((one) => one !== gone) });
  const label = ({ role, concept }: Meant) => `${texts.roles[role]}: ${meanings.find((one) => one.concept === concept)?.label ?? concept}`;
  const save = () => {
    if (draft.chosen.length > 0 && !busy) onWrite(draft.chosen);
  };
  const nothing = () => {
    if (!busy) onWrite([]);
  };

  useKeys(keys, (key) => {
    const proposal = /^[1-6]$/.test(key) ? reading.proposed[Number(key) - 1] : undefined;
    const acts: Record<string, (() => void) | undefined> = {
      h: () => setDraft({ ...draft, side: "gives" }),
      w: () => setDraft({ ...draft, side: "asks" }),
      b: save,
      n: nothing,
      "/": () => search.current?.focus(),
    };
    if (proposal) toggle(proposal);
    else if (acts[key]) acts[key]();
    else return act(key);
    return true;
  });
  const hits = query.trim() === "" ? [] : found(meanings, query).slice(0, HITS);
  return (
    <article className="vb-tekst" aria-labelledby={`${id}-wie`}>
      <div>
        <h3 id={`${id}-wie`} ref={heading} tabIndex={-1}>
          <Kind kind={reading.kind} />
          {reading.name} <small>{kindWord(reading.kind)}</small>
        </h3>
        <p className="vb-eigen">
          <Own>{reading.entry.text}</Own>
        </p>
        {question !== undefined && <p className="uitleg">{texts.at(question)}</p>}
      </div>
      <div className="vb-kiezen">
        <div className="keus" role="group" aria-label={texts.side}>
          {(["gives", "asks"] as const).map((one) => (
            <button key={one} type="button" aria-pressed={draft.side === one} onClick={() => setDraft({ ...draft, side: one })}>
              {texts.sides[one]}
            </button>
          ))}
        </div>
        <p className="vb-kop" id={`${id}-chips`}>
          {reading.proposed.length > 0 ? texts.proposed : texts.none}
        </p>
        <div className="chips" role="group" aria-labelledby={`${id}-chips`}>
          {reading.proposed.map((one) => (
            <ChipButton key={one.concept} label={one.label} on={has(one)} proposed onTap={() => toggle(one)} />
          ))}
        </div>
        <label className="vb-kop" htmlFor={`${id}-zoek`}>
          {texts.search}
        </label>
        <input ref={search} id={`${id}-zoek`} className="veld" type="search" autoComplete="off" value={query} onChange={(event) => setQuery(event.target.value)} />
        <p role="status" className={query.trim() !== "" && hits.length === 0 ? "uitleg" : "stil"}>
          {query.trim() !== "" && hits.length === 0 ? texts.nothingFound(query) : ""}
        </p>
        <div className="chips">
          {hits.map((one) => (
            <ChipButton key={one.concept} label={one.label} on={has(one)} onTap={() => toggle(one)} />
          ))}
        </div>
        <AddConcept
          meanings={meanings}
          word={query}
          onAdded={(concept, under) => {
            const these = concept === under.concept ? meant(under) : [{ role: roleOf(under), concept }];
            setDraft({ ...draft, chosen: [...draft.chosen, ...these.filter((one) => !holds(draft.chosen, one))] });
          }}
        />
        <p className="vb-kop" role="status">
          {draft.chosen.length > 0 ? texts.chosen : texts.nothingChosen}
        </p>
        <ul className="chips">
          {draft.chosen.map((one) => (
            <li key={`${one.role} ${one.concept}`} className="chip chip--aan">
              {label(one)}
              <button type="button" className="chip-weg kaal" aria-label={texts.drop(label(one))} onClick={() => drop(one)}>
                <IconX size={16} stroke={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <Failure reason={failed} />
        <p className="acties">
          <Button purpose="primary" aria-disabled={draft.chosen.length === 0 || busy} onClick={save}>
            {texts.save}
          </Button>
          <Button purpose="secondary" aria-disabled={busy} onClick={nothing}>
            {texts.nothing}
          </Button>
        </p>
      </div>
    </article>
  );
}
