import { IconPlus } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";

import { addText, removeText, setText } from "../../core/intakeDraft";
import type { Field } from "../../core/intakeDraft";
import { operationId } from "../../core/outbox";
import { PersonsLine, PersonsRemark } from "./Persons";
import { textsOf } from "./textsOf";
import { useHere, useIntakeTexts } from "./useIntake";

interface OwnProps {
  field: Field;
  /** What may be told here as well; a field for it opens when it is asked for. */
  also: Field | null;
  labelledBy: string;
  describedBy: string;
  /** What the words are about; stands before "one more". */
  children: ReactNode;
}

/** The partner's own words, one field a text. */
export function OwnWords({ field, also, labelledBy, describedBy, children }: OwnProps) {
  const texts = useIntakeTexts().words;
  const main = useWords(field, true);
  const beside = useWords(also ?? field, false);
  const id = useId();
  return (
    <div className="woordvelden">
      <Fields words={main} labelledBy={labelledBy} describedBy={`${describedBy} ${id}-scherm`} />
      {also !== null && (
        <>
          {beside.shown.length > 0 && (
            <p className="klopt-kop in-ook" id={id}>
              {texts.also}
            </p>
          )}
          <Fields words={beside} labelledBy={id} describedBy={`${id}-scherm`} />
        </>
      )}
      <PersonsLine id={`${id}-scherm`} />
      {children}
      <More onMore={main.more}>{texts.more[field]}</More>
      {also !== null && <More onMore={beside.more}>{texts.more[also]}</More>}
    </div>
  );
}

/** The texts of one field. `always`: there is a field to type in before anything was typed. */
function useWords(field: Field, always: boolean) {
  const { store, view } = useHere();
  const [spare, setSpare] = useState(operationId);
  const [wanted, setWanted] = useState<string | null>(null);
  const [undo, setUndo] = useState<string | null>(null);
  const own = textsOf(view.draft, field);
  const shown = own.length > 0 || !always ? own : [{ id: spare, text: "", refused: undefined }];

  return {
    shown,
    wanted,
    undo,
    removable: shown.length > 1 || !always,
    type: (id: string, text: string) => {
      setUndo(null);
      store.change((draft) => (draft.texts.some((one) => one.id === id) ? setText(draft, id, text) : addText(draft, id, field, text)));
    },
    more: () => {
      const id = operationId();
      setWanted(id);
      // The empty field that is there now becomes a text as well, so that there are two.
      store.change((draft) => addText(always && textsOf(draft, field).length === 0 ? addText(draft, spare, field) : draft, id, field));
      setSpare(operationId());
    },
    remove: (id: string, text: string) => {
      store.change((draft) => removeText(draft, id));
      setUndo(text.trim() === "" ? null : text);
      setWanted(own.find((one) => one.id !== id)?.id ?? null);
    },
    putBack: (text: string) => {
      store.change((draft) => addText(draft, operationId(), field, text));
      setUndo(null);
    },
  };
}

function Fields({ words, labelledBy, describedBy }: { words: ReturnType<typeof useWords>; labelledBy: string; describedBy: string }) {
  const { store } = useHere();
  const texts = useIntakeTexts().words;
  const { shown, undo } = words;
  return (
    <>
      {shown.map((one, i) => (
        <Words
          key={one.id}
          text={one.text}
          n={i + 1}
          all={shown.length}
          labelledBy={labelledBy}
          describedBy={describedBy}
          refused={one.refused}
          focus={one.id === words.wanted}
          onType={(text) => words.type(one.id, text)}
          onRest={store.flush}
          onRemove={words.removable ? () => words.remove(one.id, one.text) : null}
        />
      ))}
      {undo !== null && (
        <p className="in-weg" role="status">
          {texts.removed}{" "}
          <button type="button" className="als-link" onClick={() => words.putBack(undo)}>
            {texts.undo}
          </button>
        </p>
      )}
    </>
  );
}

function More({ onMore, children }: { onMore: () => void; children: string }) {
  return (
    <button type="button" className="in-extra" onClick={onMore}>
      <IconPlus size={20} stroke={2} aria-hidden="true" />
      <span>{children}</span>
    </button>
  );
}

interface Props {
  text: string;
  n: number;
  all: number;
  labelledBy: string;
  describedBy: string;
  refused: string | undefined;
  focus: boolean;
  onType: (text: string) => void;
  onRest: () => void;
  onRemove: (() => void) | null;
}

function Words({ text, n, all, labelledBy, describedBy, refused, focus, onType, onRest, onRemove }: Props) {
  const texts = useIntakeTexts().words;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <div className="woordveld">
      <textarea
        ref={field}
        className="utrecht-textarea in-tekst"
        value={text}
        rows={all > 1 ? 2 : 4}
        autoCapitalize="sentences"
        aria-labelledby={`${labelledBy} ${id}-n`}
        aria-describedby={`${describedBy} ${id}-persoon ${id}-fout`}
        onChange={(event) => onType(event.target.value)}
        onBlur={onRest}
      />
      <span id={`${id}-n`} className="stil">
        {all > 1 ? texts.nth(n, all) : ""}
      </span>
      <PersonsRemark id={`${id}-persoon`} text={text} />
      <span id={`${id}-fout`} className={refused === undefined ? undefined : "fout"} role={refused === undefined ? undefined : "alert"}>
        {refused}
      </span>
      {onRemove && (
        <button type="button" className="als-link in-haalweg" aria-label={texts.removeOf(n)} onClick={onRemove}>
          {texts.remove}
        </button>
      )}
    </div>
  );
}
