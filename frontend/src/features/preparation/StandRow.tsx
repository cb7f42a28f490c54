/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconFileText, IconPencil, IconSparkles } from "@tabler/icons-react";

import type { Cell, Preparation, Stand } from "../../api/types";
import { Kind, useKindWord } from "../../components/Kinds";
import { useLanguage } from "../../components/language";
import { leftEmpty } from "../../core/preparation";
import { dayAndMonth } from "../../core/words";
import { FillFor } from "../intake/FillFor";
import { usePage } from "../session/context";
import { LinkFor } from "./LinkFor";
import { usePreparationTexts } from "./useTexts";

export const MARKS = {
  partner: IconCircleCheck,
  facilitator: IconPencil,
  file: IconFileText,
  partly: IconCircleHalf2,
  proposed: IconSparkles,
  nothing: IconCircleDashed,
} as const satisfies Record<Cell["state"], unknown>;

interface Props {
  stand: Stand;
  questions: Preparation["questions"];
  /** The question that would change most for this partner. */
  next: string | undefined;
}

/** One partner: its answers, whose hand they are in, and what can be done. */
export function StandRow({ stand, questions, next }: Props) {
  const texts = usePreparationTexts().answers;
  const kindWord = useKindWord();
  const language = useLanguage();
  const { project } = usePage();
  const { organisation, name, kind, cells } = stand;
  const free = questions.filter(({ mayStayEmpty }) => mayStayEmpty).map(({ number }) => number);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <div className="vb-wie">
          <Kind kind={kind} />
          <span>
            <b>{name}</b>
            <small>
              {kindWord(kind)} · {texts.texts(stand.texts)}
              {stand.textsForThem > 0 && `, ${texts.forThem(stand.textsForThem)}`}
            </small>
            {stand.both.length > 0 && (
              <small className="vb-vooral">
                {texts.both(new Intl.ListFormat(language).format(stand.both))}
              </small>
            )}
            {next !== undefined && (
              <small className="vb-vooral">
                {texts.ask}: {next}
              </small>
            )}
          </span>
        </div>
      </th>
      {cells.map((cell) => (
        <td key={cell.number} role="cell">
          <State cell={cell} title={questions.find(({ number }) => number === cell.number)?.title ?? ""} left={leftEmpty(stand, cell, free)} />
        </td>
      ))}
      <td role="cell" className="vb-doen">
        <Link stand={stand} />
        <div className="in-link">
          <LinkFor stand={stand} />
          <FillFor project={project} organisation={{ id: organisation, name }} quiet />
        </div>
      </td>
    </tr>
  );
}

function State({ cell, title, left }: { cell: Cell; title: string; left: boolean }) {
  const texts = usePreparationTexts().answers;
  const Icon = MARKS[cell.state];
  return (
    <span className={`vb-staat vb-staat--${cell.state}`}>
      <span className="kop-smal stil">
        {cell.number}. {title}
      </span>
      <span className="vb-woord">
        {!left && <Icon size={18} stroke={1.75} aria-hidden="true" />}
        {left ? texts.leftEmpty : texts.states[cell.state]}
      </span>
      {cell.chosen > 0 && <small>{texts.chosen(cell.chosen)}</small>}
    </span>
  );
}

function Link({ stand: { link } }: { stand: Stand }) {
  const texts = usePreparationTexts().answers;
  const language = useLanguage();
  return (
    <small>
      {texts.links[link.state]} {link.at && texts.since(dayAndMonth(link.at.slice(0, 10), language))}
    </small>
  );
}
