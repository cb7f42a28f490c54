/** Lines and directions on the map. Units are those of the drawing. */

export interface Point {
  x: number;
  y: number;
}

export type Direction = "left" | "right" | "up" | "down";
export type Side = "top" | "right" | "bottom" | "left";

export const NODE = 43;
/** How near a line comes to a shape. */
export const CLEARANCE = 27;

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The nearest neighbour in a direction; straight ahead counts for more than far aside. */
export function neighbour(from: string, direction: Direction, positions: ReadonlyMap<string, Point>): string | undefined {
  const origin = positions.get(from);
  if (!origin) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const [id, point] of positions) {
    if (id === from) continue;
    const dx = point.x - origin.x;
    const dy = point.y - origin.y;
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    if (ahead <= 0 || aside > ahead * 2.5) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}

/** How far a point lies from the segment between two others. */
export function toSegment(point: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  if (length === 0) return distance(point, a);
  const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
  const clamped = Math.max(0, Math.min(1, along));
  return distance(point, { x: a.x + clamped * (b.x - a.x), y: a.y + clamped * (b.y - a.y) });
}

export interface Line {
  path: string;
  /** Where its number or check mark may stand, best first. */
  places: Point[];
}

const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
/** The room that a number or check mark takes, across. */
export const SIGN = 26;

/** One place for each sign, such that none covers another where there is room. */
export function spread(signs: readonly (readonly Point[])[]): (Point | undefined)[] {
  const taken: Point[] = [];
  return signs.map((places) => {
    const room = (place: Point) => Math.min(SIGN, ...taken.map((other) => distance(place, other)));
    const best = places.find((place) => room(place) >= SIGN) ?? places.toSorted((p, q) => room(q) - room(p))[0];
    if (best) taken.push(best);
    return best;
  });
}

interface Around {
  trimEnd?: number;
  /** Whether a number may stand here. */
  clear?: (place: Point) => boolean;
}

/** Straight from edge to edge; bent only when a straight line would run through somebody else, and then to the side
 * where its number has room. */
export function line(a: Point, b: Point, others: readonly Point[], { trimEnd = CLEARANCE, clear = () => true }: Around = {}): Line {
  const blocked = others.some((point) => toSegment(point, a, b) < CLEARANCE);
  const straight = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  if (!blocked) {
    const from = towards(a, b, CLEARANCE);
    const to = towards(b, a, trimEnd);
    const on = (t: number) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
    return { path: `M${pair(from)}L${pair(to)}`, places: ALONG.map(on) };
  }
  const length = distance(a, b) || 1;
  const normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const bends = [60, -60, 100, -100, 150, -150].map((bend) => ({
    x: straight.x + normal.x * bend,
    y: straight.y + normal.y * bend,
  }));
  const free = (control: Point) =>
    Math.min(...others.map((point) => Math.min(...samples(a, control, b).map((at) => distance(at, point)))));
  const bent = (control: Point): Line => {
    const from = towards(a, control, CLEARANCE);
    const to = towards(b, control, trimEnd);
    return { path: `M${pair(from)}Q${pair(control)} ${pair(to)}`, places: ALONG.map((t) => quadratic(from, control, to, t)) };
  };
  const open = bends.filter((bend) => free(bend) > CLEARANCE);
  const control = open.find((bend) => bent(bend).places.some(clear)) ?? open[0] ?? bends.sort((p, q) => free(q) - free(p))[0] ?? straight;
  return bent(control);
}

function samples(a: Point, control: Point, b: Point): Point[] {
  return [0.2, 0.35, 0.5, 0.65, 0.8].map((t) => quadratic(a, control, b, t));
}

function quadratic(a: Point, c: Point, b: Point, t: number): Point {
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function pair(point: Point): string {
  return `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
}

export function centre(points: readonly Point[]): Point {
  const n = points.length || 1;
  return { x: points.reduce((sum, p) => sum + p.x, 0) / n, y: points.reduce((sum, p) => sum + p.y, 0) / n };
}
