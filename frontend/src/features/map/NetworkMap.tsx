import { useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

import type { Organisation } from "../../api/types";
import { useKindWord } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { neighbour } from "../../core/geometry";
import type { Direction, Side } from "../../core/geometry";
import { nameBoxes, nameSides, writtenNames } from "../../core/labels";
import type { Box } from "../../core/labels";
import type { Placed } from "../../core/layout";
import { joined } from "../../core/words";
import { useNames } from "../session/context";
import { drawTies } from "./drawTies";
import { Figure, Words } from "./Figure";
import type { Layer, Tie } from "./lines";
import { TieLines, TieSign } from "./TieMarks";
import { LEAST, useUnit } from "./useUnit";

const CROWD = 80;

interface Props {
  organisations: readonly Organisation[];
  placed: Placed;
  present: ReadonlySet<string>;
  ties: readonly Tie[];
  layers: ReadonlySet<Layer>;
  chosenTie: string | null;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onTie: (id: string) => void;
}

const ARROWS: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export function NetworkMap(props: Props) {
  const { organisations, placed, present, ties, layers, chosenTie, selected, onSelect } = props;
  const texts = useTexts();
  const nodes = useRef(new Map<string, SVGGElement>());
  const [current, setCurrent] = useState<string | null>(null);
  const stop = current !== null && placed.positions.has(current) ? current : organisations[0]?.id;
  const visible = ties.filter((tie) => layers.has(tie.layer));
  const [drawing, unit] = useUnit(placed.width);
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { sides, boxes } = useLabels(organisations, placed, unit);
  // Who is here is named first; lines keep clear of those names, and stay when one more is pointed at.
  const order = useMemo(() => [...present, ...placed.positions.keys()], [present, placed]);
  const usual = useMemo(() => writtenNames(placed, boxes, order), [placed, boxes, order]);
  const looked = [...new Set([pointed, focused, selected])].filter((id) => id !== null).slice(0, 1);
  const named = looked.every((id) => usual.has(id)) ? usual : writtenNames(placed, boxes, order, looked);
  const drawn = drawTies(visible, placed, [...usual].flatMap((id) => boxes.get(id) ?? []));
  const describe = useDescription(present, visible);

  const walk = (event: KeyboardEvent, id: string) => {
    const direction = ARROWS[event.key];
    if (direction) {
      event.preventDefault();
      event.stopPropagation();
      const next = neighbour(id, direction, placed.positions);
      if (next === undefined) return;
      setCurrent(next);
      nodes.current.get(next)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect(selected === id ? null : id);
    }
  };

  return (
    <svg
      ref={drawing}
      className="net"
      style={{ minWidth: Math.max(560, placed.width * LEAST) }}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      role="group"
      aria-label={texts.map.label(organisations.length)}
    >
      {drawn.map(({ tie, paths }) => (
        <TieLines key={`${tie.layer}-${tie.id}`} tie={tie} paths={paths} chosen={tie.id === chosenTie} />
      ))}
      {organisations.map((organisation) => {
        const point = placed.positions.get(organisation.id);
        if (!point) return null;
        const { id } = organisation;
        return (
          <g
            key={id}
            className={present.has(id) ? undefined : "afwezig"}
            onPointerEnter={() => setPointed(id)}
            onPointerLeave={() => setPointed(null)}
          >
            <g
              ref={(element) => {
                if (element) nodes.current.set(id, element);
                else nodes.current.delete(id);
              }}
              className={`knoop${selected === id ? " gekozen-knoop" : ""}`}
              role="button"
              tabIndex={id === stop ? 0 : -1}
              aria-pressed={selected === id}
              aria-label={describe(organisation)}
              onFocus={() => {
                setCurrent(id);
                setFocused(id);
              }}
              onBlur={() => setFocused(null)}
              onClick={() => onSelect(selected === id ? null : id)}
              onKeyDown={(event) => walk(event, id)}
            >
              <Figure organisation={organisation} point={point} />
            </g>
            <Words
              organisation={organisation}
              point={point}
              side={sides.get(id) ?? "bottom"}
              middle={middleOf(boxes.get(id)) ?? point.x}
              unit={unit}
              named={named.has(id)}
            />
          </g>
        );
      })}
      {drawn.map(({ tie, sign }) => (
        <TieSign key={`${tie.layer}-${tie.id}`} tie={tie} sign={sign} chosen={tie.id === chosenTie} onTie={props.onTie} />
      ))}
    </svg>
  );
}

function middleOf(box: Box | undefined): number | undefined {
  return box && (box.left + box.right) / 2;
}

function useLabels(
  organisations: readonly Organisation[],
  placed: Placed,
  unit: number,
): { sides: ReadonlyMap<string, Side>; boxes: ReadonlyMap<string, Box> } {
  return useMemo(() => {
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    // Any two may get a line some day, and a name should not have to move then.
    const points = [...placed.positions.values()];
    // In a crowd a line may run anywhere, and holding every name against every line takes half a minute.
    const lines = points.length > CROWD ? [] : points.flatMap((a, i) => points.slice(i + 1).map((b) => [a, b] as const));
    const sides = nameSides(placed, names, lines, unit);
    return { sides, boxes: nameBoxes(placed, names, sides, unit) };
  }, [organisations, placed, unit]);
}

function useDescription(present: ReadonlySet<string>, ties: readonly Tie[]): (organisation: Organisation) => string {
  const texts = useTexts();
  const name = useNames();
  const kindWord = useKindWord();
  const others = (tie: Tie, id: string) => joined(tie.partners.filter((other) => other !== id).map(name), texts.and);
  return ({ id, name: own, kind }) =>
    [
      own,
      kindWord(kind),
      present.has(id) ? texts.attendance.present : texts.attendance.absent,
      ...ties
        .filter((tie) => tie.partners.includes(id))
        .map((tie) =>
          tie.number === undefined ? `${texts.map[tie.layer]}: ${others(tie, id)}` : texts.map.with(tie.number, others(tie, id)),
        ),
    ].join(", ");
}
