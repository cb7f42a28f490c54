/** Where partners stand on the map. Positions mean nothing geographic. */

import type { Point } from "./geometry";

export interface Placed {
  width: number;
  height: number;
  positions: ReadonlyMap<string, Point>;
}

/** A partner and its number in the order in which partners came, which it keeps also when others leave. */
export interface Arrival {
  id: string;
  nth: number;
}

/** Names stand beside shapes, so neighbours need more room sideways than up and down. */
const WIDE = 1.35;
const MARGIN = { x: 74, y: 48 };

export function size(count: number): { width: number; height: number } {
  const scale = Math.max(1, Math.sqrt(count / 14));
  return { width: Math.round(678 * scale), height: Math.round(512 * scale) };
}

/**
 * Each has the place that goes with its number, so every screen has the same map, whenever it was opened and whatever
 * partners said since; a newcomer gets the next free place and nobody else changes theirs.
 */
export function place(arrivals: readonly Arrival[]): Placed {
  const most = Math.max(0, ...arrivals.map(({ nth }) => nth + 1));
  const { width, height } = size(most);
  const spots = places(most);
  const positions = new Map<string, Point>();
  for (const { id, nth } of arrivals) {
    const spot = spots[nth];
    if (!spot) continue;
    positions.set(id, {
      x: Math.round(MARGIN.x + spot.x * (width - 2 * MARGIN.x)),
      y: Math.round(MARGIN.y + spot.y * (height - 2 * MARGIN.y)),
    });
  }
  return { width, height, positions };
}

const TRIES = 80;
const found: Point[] = [];

/** Places in a square, each as far from all before it as any of some tries (Mitchell's best candidate): the first so
 * many are spread evenly, however many follow, and no three stand in a row by rule. */
function places(count: number): readonly Point[] {
  while (found.length < count) {
    const random = dice(found.length + 1);
    let best: Point = { x: 0.5, y: 0.5 };
    let most = -1;
    for (let i = 0; i < TRIES && found.length > 0; i++) {
      const at = { x: random(), y: random() };
      const room = Math.min(...found.map((one) => apart(one, at)));
      if (room > most) [best, most] = [at, room];
    }
    found.push(best);
  }
  return found;
}

const ASPECT = (678 - 2 * MARGIN.x) / WIDE / (512 - 2 * MARGIN.y);

function apart(a: Point, b: Point): number {
  return Math.hypot((a.x - b.x) * ASPECT, a.y - b.y);
}

/** The same numbers on every machine (mulberry32). */
function dice(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
