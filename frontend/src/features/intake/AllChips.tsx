import { IconPlus } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";

import { candidates, found, grouped, short } from "../../core/intakeChips";
import { addText, picks, tap } from "../../core/intakeDraft";
import type { Ask, Chip, Field, Key } from "../../core/intakeDraft";
import { operationId } from "../../core/outbox";
import { ChipButton } from "./ChipButton";
import { PersonsLine, PersonsRemark } from "./Persons";
import { useHere, useIntakeTexts, useTyped } from "./useIntake";

const GIVES: readonly string[] = ["reach", "moments", "have"];

interface Props {
  ask: Ask;
  field: Field | null;
  onTouch: (code: string) => void;
  onClose: () => void;
}

/** One field for all that is not among the first chips: it finds an answer, or takes the words themselves. */
export function AllChips({ ask, field, onTouch, onClose }: Props) {
  const { store, view, labels } = useHere();
  const texts = useIntakeTexts().all;
  const [query, setQuery] = useState("");
  const [added, setAdded] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    search.current?.focus({ preventScroll: true });
    // Braces, for newer browsers give a promise back, and that is no clean-up.
    panel.current?.scrollIntoView({ block: "start" });
  }, []);
  const id = useId();
  const key = ask.key as Key;
  const { chosen } = picks(view.draft, key);
  const asked = query.trim();
  const heard = useTyped([query]);
  const hits = asked === "" ? [] : found(ask.others, query);
  const meant = candidates({ ...ask, proposed: [] }, asked === "" ? [] : heard).flatMap((code) => labels.get(code) ?? []);
  const all = [...hits, ...meant.filter(({ concept }) => !hits.some((hit) => hit.concept === concept))];

  const next = (said: string) => {
    setQuery("");
    setAdded(said);
    search.current?.focus({ preventScroll: true });
  };
  const choose = ({ concept, label }: Chip) => {
    const on = !chosen.includes(concept);
    onTouch(concept);
    store.change((draft) => tap(draft, key, concept));
    if (asked !== "" && on) next(texts.added(label));
  };
  const say = () => {
    if (asked === "") return;
    const into = field ?? (GIVES.includes(key) ? "capacity" : "ambition");
    store.change((draft) => addText(draft, operationId(), into, asked, key));
    next(texts.added(`“${short(asked)}”`));
  };
  const chips = (some: readonly Chip[]) =>
    some.map((chip) => <ChipButton key={chip.concept} label={chip.label} on={chosen.includes(chip.concept)} onTap={() => choose(chip)} />);
  return (
    <div className="in-alles" ref={panel}>
      <label htmlFor={`${id}-zoek`}>{texts.search}</label>
      <input
        ref={search}
        id={`${id}-zoek`}
        className="utrecht-textbox in-veld"
        type="search"
        value={query}
        autoComplete="off"
        aria-describedby={`${id}-persoon`}
        onChange={(event) => {
          setQuery(event.target.value);
          setAdded(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && all.length === 0) say();
        }}
      />
      <PersonsRemark id={`${id}-persoon`} text={query} />
      <p role="status" className={added === null && all.length > 0 ? "stil" : undefined}>
        {added ?? (asked === "" ? "" : all.length === 0 ? texts.none : texts.hits(all.length))}
      </p>
      {asked === "" ? (
        grouped(ask.others).map(({ facet, chips: inside }) => (
          <div key={facet} role="group" aria-labelledby={`${id}-${facet}`}>
            <p className="in-facet" id={`${id}-${facet}`}>
              {texts.facets[facet] ?? facet}
            </p>
            <div className="chips in-chips">{chips(inside)}</div>
          </div>
        ))
      ) : (
        <>
          {all.length > 0 && <div className="chips in-chips">{chips(all)}</div>}
          <div className="in-eigen">
            <button type="button" className="knop in-knop" aria-describedby={`${id}-hulp ${id}-scherm`} onClick={say}>
              <IconPlus size={18} stroke={2} aria-hidden="true" />
              <span className="in-zo">{texts.say(short(asked))}</span>
            </button>
            <p id={`${id}-hulp`} className="klopt-hulp">
              {texts.sayHelp}
            </p>
            <PersonsLine id={`${id}-scherm`} />
          </div>
        </>
      )}
      <button type="button" className="knop in-knop" onClick={onClose}>
        {texts.close}
      </button>
    </div>
  );
}
