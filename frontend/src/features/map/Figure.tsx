import type { Organisation } from "../../api/types";
import { Outline } from "../../components/Kinds";
import { NODE } from "../../core/geometry";
import type { Point, Side } from "../../core/geometry";
import { initials, look } from "../../core/kinds";
import { LEADING, nameLines, NATURAL } from "../../core/labels";

export function Figure({ organisation, point }: { organisation: Organisation; point: Point }) {
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

interface WordsProps {
  organisation: Organisation;
  point: Point;
  side: Side;
  /** The middle of the name, above or below the shape. */
  middle: number;
  /** How much larger than natural the letters of the name are drawn. */
  unit: number;
  named: boolean;
}

/** Drawn beside the button and not in it: its spoken name says more than initials and a name cut in lines. */
export function Words({ organisation, point, side, middle, unit, named }: WordsProps) {
  const { shape, own } = look(organisation.kind);
  const half = NODE / 2;
  const lines = nameLines(organisation.name);
  const leading = LEADING * unit;
  const anchor = side === "left" ? "end" : side === "right" ? "start" : "middle";
  const x = side === "left" ? point.x - half - 6 : side === "right" ? point.x + half + 6 : middle;
  const top = { top: point.y - half - 7 * unit - (lines.length - 1) * leading, bottom: point.y + half + leading }[side as "top" | "bottom"] as number | undefined;
  const y = top ?? point.y + 5 * unit - ((lines.length - 1) * leading) / 2;
  const low = shape === "energie" ? 9 : shape === "cultuur" || shape === "corporatie" ? 7 : 5;
  return (
    <g className="knoop-woorden" aria-hidden="true">
      <text className={`voorletters op-${own ? "eigen" : shape}`} x={point.x} y={point.y + low} textAnchor="middle">
        {initials(organisation.name)}
      </text>
      {named && (
        <text className="naam" textAnchor={anchor} fontSize={NATURAL * unit}>
          {lines.map((part, i) => (
            <tspan key={i} x={x} y={y + i * leading}>
              {part}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}
