import { useId, useState } from "react";

import { addConcept, addWord, useWrite } from "../../api/preparation";
import type { Meaning } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useLanguage } from "../../components/language";
import { usePage } from "../session/context";
import { usePreparationTexts } from "./useTexts";

interface Props {
  meanings: readonly Meaning[];
  /** What was looked for in vain. */
  word: string;
  /** The concept that the text may now be tagged with, and the one it belongs to. */
  onAdded: (concept: string, under: Meaning) => void;
}

/** What the list lacks: another word for a concept, or a concept of the project's own under it. */
export function AddConcept({ meanings, word, onAdded }: Props) {
  const texts = usePreparationTexts().readings;
  const language = useLanguage();
  const { project } = usePage();
  const id = useId();
  const { busy, failed, run } = useWrite(project);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState("");
  const [said, setSaid] = useState<{ text: string; good: boolean } | null>(null);
  const wanted = (typed ?? word).trim();
  const under = meanings.find(({ concept }) => concept === at);
  const facets = [...new Set(meanings.map(({ facet }) => facet))];

  const add = async (kind: "word" | "concept") => {
    setSaid(null);
    if (wanted === "" || !under) {
      setSaid({ text: texts.required, good: false });
      return;
    }
    let concept = under.concept;
    const done = await run(JSON.stringify([kind, wanted, at]), async (key) => {
      if (kind === "word") await addWord(project, at, wanted, language, key);
      else concept = await addConcept(project, wanted, at, key);
    });
    if (!done) return;
    onAdded(concept, under);
    setSaid({ text: texts.added(wanted), good: true });
    setTyped("");
  };
  return (
    <details className="vb-meer">
      <summary>{texts.add}</summary>
      <div className="vb-erbij">
        <label htmlFor={`${id}-woord`}>{texts.word}</label>
        <input id={`${id}-woord`} className="veld" value={typed ?? word} maxLength={200} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        <label htmlFor={`${id}-bij`}>{texts.belongs}</label>
        <select id={`${id}-bij`} className="veld" value={at} onChange={(event) => setAt(event.target.value)}>
          <option value="">{texts.choose}</option>
          {facets.map((facet) => (
            <optgroup key={facet} label={texts.facets[facet] ?? facet}>
              {meanings
                .filter((one) => one.facet === facet)
                .map(({ concept, label }) => (
                  <option key={concept} value={concept}>
                    {label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <p className="uitleg">{texts.addHelp}</p>
        <p className="chips">
          <button type="button" className="knop" disabled={busy} onClick={() => void add("word")}>
            {texts.asWord}
          </button>
          <button type="button" className="knop" disabled={busy} onClick={() => void add("concept")}>
            {texts.asConcept}
          </button>
        </p>
        <p className={said ? (said.good ? "gelukt" : "fout") : "stil"} role="status">
          {said?.text}
        </p>
        <Failure reason={failed} />
      </div>
    </details>
  );
}
