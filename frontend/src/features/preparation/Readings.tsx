import { useState } from "react";

import { useMeanings, useWrite, writeReading } from "../../api/preparation";
import type { Meant } from "../../api/preparation";
import type { Preparation, Reading, Readings as Queue } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useLanguage } from "../../components/language";
import { Own } from "../../components/Own";
import { usePage } from "../session/context";
import { ReadingCard } from "./ReadingCard";
import { usePreparationTexts } from "./useTexts";

/** So many texts stand on the page; one of them is open. */
const FIRST = 12;

interface Props {
  readings: Queue;
  questions: Preparation["questions"];
  keys: boolean;
  onHelp: () => void;
}

/** The texts that say nothing to the engine: one open at a time, so that the keys are about that one. */
export function Readings({ readings: { waiting, settled }, questions, keys, onHelp }: Props) {
  const texts = usePreparationTexts().readings;
  const language = useLanguage();
  const { project } = usePage();
  const meanings = useMeanings(project, language).data ?? [];
  const { busy, failed, run } = useWrite(project);
  const [chosen, setChosen] = useState<string | null>(null);
  const [moves, setMoves] = useState(0);
  const [most, setMost] = useState(FIRST);
  const [last, setLast] = useState<{ entry: string; said: string } | null>(null);
  const [at, setAt] = useState<string | null>(null);

  const open = waiting.find(({ entry }) => entry.id === chosen) ?? waiting[0];
  const opened = waiting.findIndex(({ entry }) => entry.id === open?.entry.id);
  const shown = waiting.slice(0, Math.max(most, opened + 1));
  const move = (to: Reading | undefined) => {
    if (!to) return;
    setChosen(to.entry.id);
    setMoves(moves + 1);
  };
  const write = async (reading: Reading, tags: readonly Meant[], isSettled: boolean) => {
    const next = waiting[opened + 1] ?? waiting[opened - 1];
    const act = JSON.stringify([reading.entry.id, reading.version, tags, isSettled]);
    setAt(reading.entry.id);
    const done = await run(act, (key) => writeReading(project, reading, tags, isSettled, key));
    if (!done) return;
    setLast(isSettled ? { entry: reading.entry.id, said: texts.said(reading.name) } : { entry: "", said: texts.undone(reading.name) });
    move(isSettled ? next : reading);
  };
  const undo = (reading: Reading) => void write(reading, [], false);
  const before = settled.find(({ entry }) => entry.id === last?.entry);
  const act = (key: string): boolean => {
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(waiting[opened + 1]),
      ArrowUp: () => move(waiting[opened - 1]),
      z: before ? () => undo(before) : undefined,
      "?": onHelp,
    };
    acts[key]?.();
    return acts[key] !== undefined;
  };
  return (
    <>
      {waiting.length > 0 && <p className="uitleg">{texts.help}</p>}
      <p className={last ? "gelukt vb-gezegd" : "stil"} role="status">
        {last?.said}
        {before && (
          <button type="button" className="als-link" disabled={busy} onClick={() => undo(before)}>
            {texts.undo}
          </button>
        )}
      </p>
      {waiting.length === 0 && <p className="leeg">{texts.empty}</p>}
      <ol className="vb-teksten">
        {shown.map((reading) => (
          <li key={reading.entry.id}>
            {reading === open ? (
              <ReadingCard
                key={`${reading.entry.id} ${reading.version}`}
                reading={reading}
                meanings={meanings}
                question={questions.find(({ number }) => number === reading.question)?.title}
                busy={busy}
                failed={at === reading.entry.id ? failed : null}
                keys={keys}
                focus={moves > 0}
                act={act}
                onWrite={(tags) => void write(reading, tags, true)}
              />
            ) : (
              <button type="button" className="vb-dicht" onClick={() => move(reading)}>
                <b>{reading.name}</b> <Own>{reading.entry.text}</Own>
                <span className="stil">{texts.open}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {waiting.length > shown.length && (
        <button type="button" className="knop" onClick={() => setMost(shown.length + FIRST)}>
          {texts.rest(waiting.length - shown.length)}
        </button>
      )}
      {at !== null && at !== open?.entry.id && <Failure reason={failed} />}
      {settled.length > 0 && <Settled readings={settled} busy={busy} onUndo={undo} />}
    </>
  );
}

function Settled({ readings, busy, onUndo }: { readings: readonly Reading[]; busy: boolean; onUndo: (reading: Reading) => void }) {
  const texts = usePreparationTexts().readings;
  const said = ({ tags }: Reading) => tags.map(({ role, label }) => `${texts.roles[role]}: ${label}`).join(" · ");
  return (
    <details className="vb-meer">
      <summary>{texts.done(readings.length)}</summary>
      <ul>
        {readings.map((reading) => (
          <li key={reading.entry.id}>
            <p>
              <b>{reading.name}</b> <Own>{reading.entry.text}</Own>
            </p>
            <p>
              {said(reading) || texts.setAside}{" "}
              <button type="button" className="als-link" disabled={busy} aria-label={texts.undoOf(reading.name)} onClick={() => onUndo(reading)}>
                {texts.undo}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
