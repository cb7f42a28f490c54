import { line, spread } from "../../core/geometry";
import type { Point } from "../../core/geometry";
import { clearOfNames, jointPlace } from "../../core/labels";
import type { Box } from "../../core/labels";
import type { Placed } from "../../core/layout";
import type { Tie } from "./lines";

export interface Drawn {
  tie: Tie;
  paths: string[];
  sign: Point | undefined;
}

/** The lines of every tie, and where its number or check mark stands: on no name where there is room. */
export function drawTies(ties: readonly Tie[], placed: Placed, names: readonly Box[]): Drawn[] {
  const joints: Point[] = [];
  const shapes = ties.map((tie) => ({ tie, ...drawTie(tie, placed, names, joints) }));
  const signs = spread(shapes.map(({ tie, places }) => (tie.layer === "agreed" ? [] : clearFirst(places, names))));
  return shapes.map(({ tie, paths }, i) => ({ tie, paths, sign: signs[i] }));
}

function clearFirst(places: readonly Point[], names: readonly Box[]): Point[] {
  const clear = new Map(places.map((place) => [place, clearOfNames(place, names)]));
  return places.toSorted((a, b) => Number(clear.get(b)) - Number(clear.get(a)));
}

/** Two partners: one line. Three or more: lines that meet in a joint. */
function drawTie(tie: Tie, placed: Placed, names: readonly Box[], joints: Point[]): { paths: string[]; places: Point[] } {
  const ends = tie.partners.map((id) => placed.positions.get(id)).filter((point) => point !== undefined);
  const others = [...placed.positions].filter(([id]) => !tie.partners.includes(id)).map(([, point]) => point);
  const [a, b] = ends;
  if (!a || !b) return { paths: [], places: [] };
  if (ends.length === 2) {
    const { path, places } = line(a, b, others, { clear: (place) => clearOfNames(place, names) });
    return { paths: [path], places };
  }
  const joint = jointPlace(ends, placed, names, joints);
  joints.push(joint);
  return { paths: ends.map((end) => line(end, joint, others, { trimEnd: 12 }).path), places: [joint] };
}
