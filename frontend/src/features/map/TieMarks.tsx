import type { Point } from "../../core/geometry";
import type { Tie } from "./lines";

export function TieLines({ tie, paths, chosen }: { tie: Tie; paths: readonly string[]; chosen: boolean }) {
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

export function TieSign({ tie, sign, chosen, onTie }: SignProps) {
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
