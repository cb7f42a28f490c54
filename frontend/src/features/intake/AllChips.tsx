import { useEffect, useId, useRef, useState } from "react";

import { Own } from "../../components/Own";
import { found, grouped } from "../../core/intakeChips";
import { addText, picks, tap } from "../../core/intakeDraft";
import type { Ask, Field, Key } from "../../core/intakeDraft";
import { operationId } from "../../core/outbox";
import { ChipButton } from "./ChipButton";
import { useHere, useIntakeTexts } from "./useIntake";

const GIVES: readonly string[] = ["reach", "moments", "have"];

interface Props {
  ask: Ask;
  field: Field | null;
  onTouch: (code: string) => void;
  onClose: () => void;
}

/** Everything that may be answered, grouped and searchable, and room for what is not in it. */
export function AllChips({ ask, field, onTouch, onClose }: Props) {
  const { store, view } = useHere();
  const texts = useIntakeTexts().all;
  const [query, setQuery] = useState("");
  const [own, setOwn] = useState("");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Braces, for newer browsers give a promise back, and that is no clean-up.
    panel.current?.scrollIntoView({ block: "start" });
  }, []);
  const id = useId();
  const key = ask.key as Key;
  const { chosen } = picks(view.draft, key);
  const groups = grouped(found(ask.others, query));
  const noted = view.draft.texts.filter((text) => text.ask === key && !text.gone);

  const add = () => {
    if (own.trim() === "") return;
    const into = field ?? (GIVES.includes(key) ? "capacity" : "ambition");
    store.change((draft) => addText(draft, operationId(), into, own, key));
    setOwn("");
  };
  return (
    <div className="in-alles" ref={panel}>
      <label htmlFor={`${id}-zoek`}>{texts.search}</label>
      <input
        id={`${id}-zoek`}
        className="utrecht-textbox in-veld"
        type="search"
        value={query}
        autoComplete="off"
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status" className={groups.length > 0 ? "stil" : undefined}>
        {groups.length === 0 ? texts.none(query) : query === "" ? "" : texts.hits(groups.reduce((sum, group) => sum + group.chips.length, 0))}
      </p>
      {groups.map(({ facet, chips }) => (
        <div key={facet} role="group" aria-labelledby={`${id}-${facet}`}>
          <p className="in-facet" id={`${id}-${facet}`}>
            {texts.facets[facet] ?? facet}
          </p>
          <div className="chips in-chips">
            {chips.map((chip) => (
              <ChipButton
                key={chip.concept}
                label={chip.label}
                on={chosen.includes(chip.concept)}
                onTap={() => {
                  onTouch(chip.concept);
                  store.change((draft) => tap(draft, key, chip.concept));
                }}
              />
            ))}
          </div>
        </div>
      ))}
      <div className="in-eigen">
        <label htmlFor={`${id}-eigen`}>{texts.own}</label>
        <p id={`${id}-hulp`} className="klopt-hulp">
          {texts.ownHelp}
        </p>
        <input
          id={`${id}-eigen`}
          className="utrecht-textbox in-veld"
          value={own}
          aria-describedby={`${id}-hulp`}
          onChange={(event) => setOwn(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
        <button type="button" className="knop in-knop" onClick={add}>
          {texts.add}
        </button>
        <p role="status">
          {noted.length > 0 && `${texts.noted} `}
          {noted.map((text) => (
            <Own key={text.id}>{text.text}</Own>
          ))}
        </p>
        {noted.map(({ id: own, refused }) => refused !== undefined && <p key={own} className="fout" role="alert">{refused}</p>)}
      </div>
      <button type="button" className="knop in-knop" onClick={onClose}>
        {texts.close}
      </button>
    </div>
  );
}
