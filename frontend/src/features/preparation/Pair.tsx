import { Button } from "@nl-design-system-candidate/button-react";
import { useId, useState } from "react";

import { merge, tellApart, useWrite } from "../../api/preparation";
import type { Lookalike, Organisation } from "../../api/types";
import { Failure } from "../../components/Failure";
import { Kind, useKindWord } from "../../components/Kinds";
import { useLanguage, useTexts } from "../../components/language";
import { Own } from "../../components/Own";
import { dayAndMonth } from "../../core/words";
import { usePage } from "../session/context";
import { usePreparationTexts } from "./useTexts";

const confirmed = ({ tags }: Organisation) => tags.filter(({ state }) => state === "confirmed");

/** Two that look alike, side by side. What merging does is said before it is done. */
export function Pair({ pair, onSaid }: { pair: Lookalike; onSaid: (text: string) => void }) {
  const texts = usePreparationTexts().alike;
  const { and, cancel } = useTexts();
  const { project } = usePage();
  const id = useId();
  const { busy, failed, run } = useWrite(project);
  const [merging, setMerging] = useState(false);
  const { one, other } = pair;
  const [into, setInto] = useState(confirmed(other).length > confirmed(one).length ? other.id : one.id);
  const [stays, goes] = into === one.id ? [one, other] : [other, one];
  const title = `${one.name} ${and} ${other.name}`;

  const two = async () => {
    if (await run("two", (key) => tellApart(project, [one.id, other.id], false, key))) onSaid(texts.toldApart(title));
  };
  const join = async () => {
    if (await run(`merge ${stays.id}`, (key) => merge(project, goes.id, stays.id, key))) onSaid(texts.merged(goes.name, stays.name));
  };
  return (
    <article className="vb-paar" aria-labelledby={`${id}-kop`}>
      <h3 id={`${id}-kop`}>{title}</h3>
      <p className="uitleg">
        {texts.because} {pair.signs.map((sign) => texts.signs[sign]).join(" · ")}
      </p>
      <div className="vb-naast">
        <Side organisation={one} />
        <Side organisation={other} />
      </div>
      {merging ? (
        <fieldset className="vb-samen">
          <legend>{texts.which}</legend>
          {[one, other].map((each) => (
            <label key={each.id}>
              <input type="radio" name={id} checked={into === each.id} onChange={() => setInto(each.id)} />
              {each.name}
            </label>
          ))}
          <p className="let-op" role="status">
            {texts.what(goes.name, stays.name, goes.entries.length, confirmed(goes).length)}
          </p>
          <Failure reason={failed} />
          <p className="acties">
            <Button purpose="primary" aria-disabled={busy} onClick={() => busy || void join()}>
              {texts.merge}
            </Button>
            <Button purpose="secondary" onClick={() => setMerging(false)}>
              {cancel}
            </Button>
          </p>
        </fieldset>
      ) : (
        <>
          <Failure reason={failed} />
          <p className="acties">
            <Button purpose="secondary" aria-disabled={busy} onClick={() => busy || void two()}>
              {texts.two}
            </Button>
            <Button purpose="secondary" onClick={() => setMerging(true)}>
              {texts.one}
            </Button>
          </p>
        </>
      )}
    </article>
  );
}

function Side({ organisation }: { organisation: Organisation }) {
  const texts = usePreparationTexts().alike;
  const language = useLanguage();
  const kindWord = useKindWord();
  const { name, kind, area, joined, entries } = organisation;
  const answers = [...new Set(confirmed(organisation).map(({ label }) => label))];
  return (
    <div>
      <h4>
        <Kind kind={kind} />
        {name}
      </h4>
      <dl>
        <dt>{texts.rows.kind}</dt>
        <dd>{kindWord(kind)}</dd>
        {area && (
          <>
            <dt>{texts.rows.area}</dt>
            <dd>{area}</dd>
          </>
        )}
        {joined && (
          <>
            <dt>{texts.rows.joined}</dt>
            <dd>{dayAndMonth(joined.slice(0, 10), language)}</dd>
          </>
        )}
        <dt>{texts.rows.words}</dt>
        <dd>{entries.length > 0 ? entries.map((entry) => <p key={entry.id}><Own>{entry.text}</Own></p>) : texts.nothing}</dd>
        <dt>{texts.rows.answers}</dt>
        <dd>{answers.length > 0 ? answers.join(", ") : texts.nothing}</dd>
      </dl>
    </div>
  );
}
