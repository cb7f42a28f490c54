/** Names on the map, and what keeps clear of them. `unit` is how much larger letters are drawn than on a map of natural size. */

import { centre, CLEARANCE, distance, NODE, SIGN, toSegment } from "./geometry";
import type { Point, Side } from "./geometry";
import type { Placed } from "./layout";

/** The names in two lines when they are long. */
export function nameLines(name: string): string[] {
  if (name.length <= 20 || !name.includes(" ")) return [name];
  const words = name.split(" ");
  const half = name.length / 2;
  let cut = 1;
  let least = Infinity;
  for (let i = 1; i < words.length; i++) {
    const off = Math.abs(words.slice(0, i).join(" ").length - half);
    if (off < least) {
      least = off;
      cut = i;
    }
  }
  return [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
}

/** A name on a map of natural size, in px: its letters, how wide one is, and from line to line. */
export const NATURAL = 14;
const LETTER = 7.4;
export const LEADING = 16;
/** How near a name comes to the edge of the map. */
const EDGE = 2;
/** A name that is cut off is worse than any number of lines under it. */
const OUTSIDE = 10_000;

/** A name stands on the side where it meets the fewest lines, shapes and other names. */
export function nameSides(
  placed: Placed,
  names: ReadonlyMap<string, string>,
  lines: readonly (readonly [Point, Point])[],
  unit = 1,
): Map<string, Side> {
  const chosen = new Map<string, Side>();
  const boxes: Box[] = [...placed.positions.values()].map((p) => around(p, NODE + 4, NODE + 4));
  for (const [id, point] of placed.positions) {
    const { width, height } = extent(names.get(id) ?? "", unit);
    const own = around(point, NODE + 4, NODE + 4);
    let best: Side = "bottom";
    let least = Infinity;
    for (const side of ["bottom", "top", "right", "left"] as const) {
      const box = labelBox(point, side, { width, height }, placed);
      const hits = boxes.filter((other) => overlap(box, other) && !same(other, own)).length;
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const crossed = lines.filter(([a, b]) => crosses(middle, width, a, b)).length;
      const cost = (inside(box, placed) ? 0 : OUTSIDE) + hits * 20 + crossed * 3;
      if (cost < least) {
        least = cost;
        best = side;
      }
    }
    chosen.set(id, best);
    boxes.push(labelBox(point, best, { width, height }, placed));
  }
  return chosen;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function around(p: Point, width: number, height: number): Box {
  return { left: p.x - width / 2, right: p.x + width / 2, top: p.y - height / 2, bottom: p.y + height / 2 };
}

/** Above and below a shape a name gives way sideways rather than leave the map. */
function labelBox(p: Point, side: Side, { width, height }: Extent, placed: Placed): Box {
  const gap = NODE / 2 + 5;
  if (side === "left") return around({ x: p.x - gap - width / 2, y: p.y }, width, height);
  if (side === "right") return around({ x: p.x + gap + width / 2, y: p.y }, width, height);
  const least = EDGE + width / 2;
  const x = Math.max(least, Math.min(p.x, placed.width - least));
  return around({ x, y: side === "top" ? p.y - gap - height / 2 : p.y + gap + height / 2 }, width, height);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top;
}

function crosses(middle: Point, width: number, a: Point, b: Point): boolean {
  const reach = distance(a, b) === 0 ? 0 : Math.min(width / 2, 40);
  return [-reach, 0, reach].some((dx) => toSegment({ x: middle.x + dx, y: middle.y }, a, b) < 10);
}

interface Extent {
  width: number;
  height: number;
}

function extent(name: string, unit: number): Extent {
  const parts = nameLines(name);
  return { width: Math.max(...parts.map((part) => part.length)) * LETTER * unit, height: parts.length * LEADING * unit + 1 };
}

function inside(box: Box, { width, height }: Placed): boolean {
  return box.left >= EDGE && box.right <= width - EDGE && box.top >= EDGE && box.bottom <= height - EDGE;
}

/** The room each name takes on its side of the shape. */
export function nameBoxes(
  placed: Placed,
  names: ReadonlyMap<string, string>,
  sides: ReadonlyMap<string, Side>,
  unit = 1,
): Map<string, Box> {
  return new Map(
    [...placed.positions].map(([id, point]) => {
      return [id, labelBox(point, sides.get(id) ?? "bottom", extent(names.get(id) ?? "", unit), placed)];
    }),
  );
}

/**
 * Whose names are written: `always`, and then in the given order whoever's name lies on no shape,
 * on no name written already, and wholly on the map.
 */
export function writtenNames(
  placed: Placed,
  boxes: ReadonlyMap<string, Box>,
  order: readonly string[],
  always: readonly string[] = [],
): Set<string> {
  const shapes = [...placed.positions].map(([id, point]) => ({ id, box: around(point, NODE, NODE) }));
  const written = new Set<string>(always.filter((id) => boxes.has(id)));
  for (const id of order) {
    const box = boxes.get(id);
    if (!box || written.has(id) || !inside(box, placed)) continue;
    if (shapes.some((shape) => shape.id !== id && overlap(box, shape.box))) continue;
    if ([...written].some((other) => overlap(box, boxes.get(other) ?? box))) continue;
    written.add(id);
  }
  return written;
}

/** Whether a number drawn here lies on none of these names. */
export function clearOfNames(at: Point, names: Iterable<Box>): boolean {
  const sign = around(at, SIGN, SIGN);
  for (const name of names) if (overlap(sign, name)) return false;
  return true;
}

const RINGS = [20, 36, 54, 76, 100];
const DIRECTIONS = 12;

/** Where the lines of a group meet: clear of names, shapes and other joints where there is room, then with its lines
 * through the fewest names and shapes, then near its middle. */
export function jointPlace(ends: readonly Point[], placed: Placed, names: readonly Box[], taken: readonly Point[]): Point {
  const middle = centre(ends);
  const around12 = (radius: number) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
    });
  const shapes = [...placed.positions.values()];
  const free = (at: Point) =>
    at.x > SIGN && at.y > SIGN && at.x < placed.width - SIGN && at.y < placed.height - SIGN &&
    clearOfNames(at, names) &&
    shapes.every((shape) => distance(shape, at) > (NODE + SIGN) / 2 + 4) &&
    taken.every((other) => distance(other, at) >= SIGN + 4);
  const candidates = [middle, ...RINGS.flatMap(around12)];
  const others = shapes.filter((shape) => !ends.some((end) => distance(shape, end) === 0));
  // A shape in the way counts double: the line bends around it, and its name stands there too.
  const through = (at: Point) =>
    ends.reduce(
      (sum, end) =>
        sum + names.filter((name) => runsThrough(name, end, at)).length + 2 * others.filter((shape) => toSegment(shape, end, at) < CLEARANCE).length,
      0,
    );
  let best = middle;
  let least = Infinity;
  for (const at of candidates) {
    if (!free(at)) continue;
    const crossed = through(at);
    if (crossed < least) {
      least = crossed;
      best = at;
    }
    if (least === 0) break;
  }
  // In a crowd, where all is taken: on a line or a shape rather than on a name.
  return least < Infinity ? best : (candidates.find((at) => clearOfNames(at, names)) ?? middle);
}

/** Whether a line between two points runs through a name: not wholly beside it, and with corners on either hand. */
function runsThrough({ left, right, top, bottom }: Box, a: Point, b: Point): boolean {
  if (Math.max(a.x, b.x) < left || Math.min(a.x, b.x) > right || Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom) return false;
  const hands = [left, right].flatMap((x) => [top, bottom].map((y) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)));
  return Math.min(...hands) < 0 && Math.max(...hands) > 0;
}
