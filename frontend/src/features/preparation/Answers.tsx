// Rows become blocks on a narrow screen, and then browsers forget that this is a table unless it is said.
/* eslint-disable jsx-a11y/no-redundant-roles */
import { Checkbox } from "@utrecht/checkbox-react";
import { useState } from "react";

import { useOpenQuestions } from "../../api/preparation";
import type { Preparation } from "../../api/types";
import { useLanguage } from "../../components/language";
import { usePage } from "../session/context";
import { MARKS, StandRow } from "./StandRow";
import { usePreparationTexts } from "./useTexts";

/** Each row asks which question would change most: a page at a time. */
const FIRST = 40;

/** Who answered what, each partner with its link, and what to ask first. */
export function Answers({ preparation }: { preparation: Preparation }) {
  const texts = usePreparationTexts().answers;
  const language = useLanguage();
  const { project } = usePage();
  const [only, setOnly] = useState(false);
  const [most, setMost] = useState(FIRST);
  const { partners, questions } = preparation;
  const wanted = partners.filter(({ complete }) => !only || !complete);
  const shown = wanted.slice(0, most);
  const open = useOpenQuestions(project, shown, language);
  if (partners.length === 0) return <p className="leeg">{texts.empty}</p>;

  const free = questions.filter(({ mayStayEmpty }) => mayStayEmpty).map(({ number }) => number);
  const next = new Map(
    shown.flatMap((stand) => {
      const [one] = open.get(stand.organisation) ?? [];
      return one ? [[stand.organisation, one] as const] : [];
    }),
  );
  const top = [...next.values()].reduce((best, one) => Math.max(best, one.effect), 0);
  const first = shown.find(({ organisation }) => top > 0 && next.get(organisation)?.effect === top);
  const told = first && next.get(first.organisation);
  return (
    <>
      <p className="uitleg">{texts.help(free.join(", "))}</p>
      {partners.every(({ lastAnswer }) => !lastAnswer) && <p className="let-op">{texts.nothing}</p>}
      {told && (
        <p className="vb-eerst">
          <b>{texts.most}:</b> {told.ask}
        </p>
      )}
      <p className="vb-keuze">
        <label>
          <Checkbox className="vink" checked={only} onChange={(event) => setOnly(event.target.checked)} />
          {texts.only}
        </label>
      </p>
      {wanted.length === 0 ? (
        <p className="gelukt" role="status">
          {texts.everyone}
        </p>
      ) : (
        <table className="vb-tabel" role="table" aria-labelledby="h-antwoorden">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {texts.partner}
              </th>
              {questions.map(({ number, title, mayStayEmpty }) => (
                <th key={number} role="columnheader" scope="col" className="vb-vraag">
                  <b>{number}</b> {title} {mayStayEmpty && <small>{texts.mayStayEmpty}</small>}
                </th>
              ))}
              <th role="columnheader" scope="col">
                {texts.act}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((stand) => (
              <StandRow key={stand.organisation} stand={stand} questions={questions} next={next.get(stand.organisation)?.title} />
            ))}
          </tbody>
        </table>
      )}
      {wanted.length > most && (
        <button type="button" className="knop" onClick={() => setMost(most + FIRST)}>
          {texts.rest(wanted.length - most)}
        </button>
      )}
      <dl className="vb-legenda">
        {Object.entries(texts.legend).map(([state, meaning]) => {
          const name = state as keyof typeof texts.legend;
          const Icon = MARKS[name];
          return (
            <div key={state}>
              <dt>
                <Icon size={16} stroke={1.75} aria-hidden="true" />
                {texts.states[name]}
              </dt>
              <dd>{meaning}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
