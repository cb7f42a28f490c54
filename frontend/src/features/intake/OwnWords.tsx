import { IconPlus } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";

import { addText, removeText, setText } from "../../core/intakeDraft";
import type { Field } from "../../core/intakeDraft";
import { operationId } from "../../core/outbox";
import { textsOf } from "./textsOf";
import { useHere, useIntakeTexts } from "./useIntake";

interface OwnProps {
  field: Field;
  labelledBy: string;
  describedBy: string;
  /** What the words are about; stands before "one more". */
  children: ReactNode;
}

/** The partner's own words, one field a text. */
export function OwnWords({ field, labelledBy, describedBy, children }: OwnProps) {
  const { store, view } = useHere();
  const texts = useIntakeTexts();
  const [spare, setSpare] = useState(operationId);
  const [wanted, setWanted] = useState<string | null>(null);
  const [undo, setUndo] = useState<string | null>(null);
  const own = textsOf(view.draft, field);
  const shown = own.length > 0 ? own : [{ id: spare, text: "", refused: undefined }];

  const type = (id: string, text: string) => {
    setUndo(null);
    store.change((draft) => (draft.texts.some((one) => one.id === id) ? setText(draft, id, text) : addText(draft, id, field, text)));
  };
  const more = () => {
    const id = operationId();
    setWanted(id);
    // The empty field that is there now becomes a text as well, so that there are two.
    store.change((draft) => addText(textsOf(draft, field).length === 0 ? addText(draft, spare, field) : draft, id, field));
    setSpare(operationId());
  };
  const remove = (id: string, text: string) => {
    store.change((draft) => removeText(draft, id));
    setUndo(text.trim() === "" ? null : text);
    setWanted(own.find((one) => one.id !== id)?.id ?? null);
  };
  return (
    <div className="woordvelden">
      {shown.map((one, i) => (
        <Words
          key={one.id}
          text={one.text}
          n={i + 1}
          all={shown.length}
          labelledBy={labelledBy}
          describedBy={describedBy}
          refused={one.refused}
          focus={one.id === wanted}
          onType={(text) => type(one.id, text)}
          onRest={store.flush}
          onRemove={shown.length > 1 ? () => remove(one.id, one.text) : null}
        />
      ))}
      {undo !== null && (
        <p className="in-weg" role="status">
          {texts.words.removed}{" "}
          <button
            type="button"
            className="als-link"
            onClick={() => {
              store.change((draft) => addText(draft, operationId(), field, undo));
              setUndo(null);
            }}
          >
            {texts.words.undo}
          </button>
        </p>
      )}
      {children}
      <button type="button" className="in-extra" onClick={more}>
        <IconPlus size={20} stroke={2} aria-hidden="true" />
        <span>{texts.words.more[field]}</span>
      </button>
    </div>
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
        aria-describedby={`${describedBy} ${id}-fout`}
        onChange={(event) => onType(event.target.value)}
        onBlur={onRest}
      />
      <span id={`${id}-n`} className="stil">
        {all > 1 ? texts.nth(n, all) : ""}
      </span>
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
