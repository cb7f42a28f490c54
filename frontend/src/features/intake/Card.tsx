import { IconArrowRight, IconStarFilled } from "@tabler/icons-react";

import { Kind, useKindWord } from "../../components/Kinds";
import { picks } from "../../core/intakeDraft";
import type { Field, Key } from "../../core/intakeDraft";
import { LongOwn } from "./LongOwn";
import { textsAt, textsOf } from "./textsOf";
import { useHere, useIntakeTexts } from "./useIntake";

const HAVE: readonly Key[] = ["have"];
const REACH: readonly Key[] = ["reach", "moments"];
const SEEK: readonly Key[] = ["need", "want_reach", "people_need"];

/** The intro card: the partner's own words, to the letter, with what it tapped under them. */
export function Card() {
  const { view } = useHere();
  const texts = useIntakeTexts().done;
  const kindWord = useKindWord();
  const { name = "", kind = "" } = view.about ?? {};
  const words = (field: Field | null, keys: readonly Key[]) =>
    [...(field ? textsOf(view.draft, field) : []), ...keys.flatMap((key) => textsAt(view.draft, key))]
      .map(({ text }) => text.trim())
      .filter((text) => text !== "");
  const does = words("action", []);
  const meets = words(null, REACH);
  const reaches = meets.length > 0 || REACH.some((key) => picks(view.draft, key).chosen.length > 0);
  return (
    <div className="kaartje">
      <header>
        <Kind kind={kind} size={34} />
        <span>
          <b>{name}</b>
          <small>{kindWord(kind)}</small>
        </span>
      </header>
      <dl>
        <div>
          <dt>
            <i className="peg vol" aria-hidden="true" />
            {texts.have}
          </dt>
          <Said words={words("capacity", HAVE)} keys={HAVE} mark="idle" />
        </div>
        {reaches && (
          <div>
            <dt>
              <i className="peg vol" aria-hidden="true" />
              {texts.reach}
            </dt>
            <Said words={meets} keys={REACH} mark="idle" />
          </div>
        )}
        <div>
          <dt>
            <i className="peg" aria-hidden="true" />
            {texts.seek}
          </dt>
          <Said words={words("ambition", SEEK)} keys={SEEK} mark="urgent" />
        </div>
        {does.length > 0 && (
          <div>
            <dt>
              <i className="peg pijl" aria-hidden="true">
                <IconArrowRight size={15} stroke={2.6} />
              </i>
              {texts.does}
            </dt>
            <Said words={does} keys={[]} mark="idle" />
          </div>
        )}
      </dl>
    </div>
  );
}

function Said({ words, keys, mark }: { words: readonly string[]; keys: readonly Key[]; mark: "idle" | "urgent" }) {
  const { view, labels } = useHere();
  const texts = useIntakeTexts().done;
  const marked = picks(view.draft, mark).chosen;
  const tapped = new Set(keys.flatMap((key) => picks(view.draft, key).chosen));
  // What comes first stands first.
  const codes = mark === "urgent" ? [...new Set([...marked, ...tapped])].filter((code) => tapped.has(code)) : [...tapped];
  if (words.length === 0 && codes.length === 0) return <dd className="leeg">{texts.empty}</dd>;
  return (
    <>
      {words.map((text, i) => (
        <dd key={i}>
          <LongOwn>{text}</LongOwn>
        </dd>
      ))}
      {codes.length > 0 && (
        <dd>
          <ul className="in-tikken">
            {codes.map((code) => (
              <li key={code}>
                {mark === "urgent" && marked.includes(code) && <IconStarFilled size={14} aria-hidden="true" />}{" "}
                {labels.get(code)?.label ?? code}
                {marked.includes(code) && <small> ({texts[mark]})</small>}
              </li>
            ))}
          </ul>
        </dd>
      )}
    </>
  );
}
