import { useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

import type { Organisation } from "../../api/types";
import { Outline, useKindWord } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { centre, line, neighbour, NODE, spread } from "../../core/geometry";
import type { Direction, Point, Side } from "../../core/geometry";
import { initials, look } from "../../core/kinds";
import { nameLines, nameSides } from "../../core/layout";
import type { Placed } from "../../core/layout";
import { joined } from "../../core/words";
import { useNames } from "../session/context";
import type { Layer, Tie } from "./lines";

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
  const drawn = drawTies(visible, placed);
  const sides = useSides(organisations, placed);
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
      className="net"
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
          <g key={id} className={present.has(id) ? undefined : "afwezig"}>
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
              onFocus={() => setCurrent(id)}
              onClick={() => onSelect(selected === id ? null : id)}
              onKeyDown={(event) => walk(event, id)}
            >
              <Figure organisation={organisation} point={point} />
            </g>
            <Words organisation={organisation} point={point} side={sides.get(id) ?? "bottom"} />
          </g>
        );
      })}
      {drawn.map(({ tie, sign }) => (
        <TieSign key={`${tie.layer}-${tie.id}`} tie={tie} sign={sign} chosen={tie.id === chosenTie} onTie={props.onTie} />
      ))}
    </svg>
  );
}

function useSides(organisations: readonly Organisation[], placed: Placed): ReadonlyMap<string, Side> {
  return useMemo(() => {
    // Any two may get a line some day, and a name should not have to move then.
    const points = [...placed.positions.values()];
    // In a crowd a line may run anywhere, and holding every name against every line takes half a minute.
    const lines = points.length > CROWD ? [] : points.flatMap((a, i) => points.slice(i + 1).map((b) => [a, b] as const));
    return nameSides(placed, new Map(organisations.map(({ id, name }) => [id, name])), lines);
  }, [organisations, placed]);
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

function Figure({ organisation, point }: { organisation: Organisation; point: Point }) {
  const { shape, own } = look(organisation.kind);
  const half = NODE / 2;
  return (
    <>
      <rect className="knoop-vlak" x={point.x - half - 3} y={point.y - half - 3} width={NODE + 6} height={NODE + 6} rx="6" />
      <g className={`vorm vorm-${shape}${own ? " vorm-eigen" : ""}`} transform={`translate(${point.x - half} ${point.y - half}) scale(${NODE / 24})`}>
        <Outline shape={shape} />
      </g>
    </>
  );
}

/** Drawn beside the button and not in it: its spoken name says more than initials and a name cut in lines. */
function Words({ organisation, point, side }: { organisation: Organisation; point: Point; side: Side }) {
  const { shape, own } = look(organisation.kind);
  const half = NODE / 2;
  const lines = nameLines(organisation.name);
  const anchor = side === "left" ? "end" : side === "right" ? "start" : "middle";
  const x = side === "left" ? point.x - half - 6 : side === "right" ? point.x + half + 6 : point.x;
  const top = { top: point.y - half - 7 - (lines.length - 1) * 16, bottom: point.y + half + 16 }[side as "top" | "bottom"] as number | undefined;
  const y = top ?? point.y + 5 - ((lines.length - 1) * 16) / 2;
  const low = shape === "energie" ? 9 : shape === "cultuur" || shape === "corporatie" ? 7 : 5;
  return (
    <g className="knoop-woorden" aria-hidden="true">
      <text className={`voorletters op-${own ? "eigen" : shape}`} x={point.x} y={point.y + low} textAnchor="middle">
        {initials(organisation.name)}
      </text>
      <text className="naam" textAnchor={anchor}>
        {lines.map((part, i) => (
          <tspan key={i} x={x} y={y + i * 16}>
            {part}
          </tspan>
        ))}
      </text>
    </g>
  );
}

interface Drawn {
  tie: Tie;
  paths: string[];
  sign: Point | undefined;
}

function drawTies(ties: readonly Tie[], placed: Placed): Drawn[] {
  const shapes = ties.map((tie) => ({ tie, ...drawTie(tie, placed) }));
  const signs = spread(shapes.map(({ tie, places }) => (tie.layer === "agreed" ? [] : places)));
  return shapes.map(({ tie, paths }, i) => ({ tie, paths, sign: signs[i] }));
}

/** Two partners: one line. Three or more: lines that meet in a joint. */
function drawTie(tie: Tie, placed: Placed): { paths: string[]; places: Point[] } {
  const ends = tie.partners.map((id) => placed.positions.get(id)).filter((point) => point !== undefined);
  const others = [...placed.positions].filter(([id]) => !tie.partners.includes(id)).map(([, point]) => point);
  const [a, b] = ends;
  if (!a || !b) return { paths: [], places: [] };
  if (ends.length === 2) {
    const { path, places } = line(a, b, others);
    return { paths: [path], places };
  }
  const joint = centre(ends);
  return { paths: ends.map((end) => line(end, joint, others, 12).path), places: [joint] };
}

function TieLines({ tie, paths, chosen }: { tie: Tie; paths: readonly string[]; chosen: boolean }) {
  return paths.map((path, i) => (
    <g key={i}>
      {chosen && <path className="stift" d={path} />}
      <path className={`tie tie--${tie.layer}${chosen ? " op-stift" : ""}`} d={path} />
    </g>
  ));
}

interface SignProps {
  tie: Tie;
  sign: Point | undefined;
  chosen: boolean;
  onTie: (id: string) => void;
}

function TieSign({ tie, sign, chosen, onTie }: SignProps) {
  if (!sign) return null;
  const at = `translate(${sign.x.toFixed(1)} ${sign.y.toFixed(1)})`;
  if (tie.layer === "realised") {
    return (
      <g transform={at} className="vinkje" aria-hidden="true">
        <circle r="10.8" />
        <path d="M-4.7 0l3.4 3.4 6.5-7.3" />
      </g>
    );
  }
  if (tie.number === undefined) return null;
  // The card itself is the control; the number on the line is a shortcut for a mouse.
  return (
    <g transform={at} className={`lijn-nr${chosen ? " lijn-nr--aan" : ""}`} aria-hidden="true" onClick={() => onTie(tie.id)}>
      <circle r="11.5" />
      <text y="4.6" textAnchor="middle">
        {tie.number}
      </text>
    </g>
  );
}
