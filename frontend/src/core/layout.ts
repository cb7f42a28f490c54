/** Where partners stand on the map: computed once, then kept. Positions mean nothing geographic. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationNodeDatum } from "d3-force";

import type { Point } from "./geometry";

export interface Placed {
  width: number;
  height: number;
  positions: ReadonlyMap<string, Point>;
}

export interface Profile {
  id: string;
  tags: readonly { role: string; concept: string; state: string }[];
}

interface Spot extends SimulationNodeDatum {
  id: string;
}

const GIVES = new Set(["reaches", "meets_at", "has"]);
const ASKS = new Set(["wants_to_reach", "needs", "people_need"]);
/** Names stand beside shapes, so neighbours need more room sideways than up and down. */
const WIDE = 1.35;
const MARGIN = { x: 74, y: 48 };

export function size(count: number): { width: number; height: number } {
  const scale = Math.max(1, Math.sqrt(count / 14));
  return { width: Math.round(678 * scale), height: Math.round(512 * scale) };
}

/** How much two partners have to offer one another: what one asks and the other gives, by concept. */
export function affinity(a: Profile, b: Profile): number {
  return between(sides(a), sides(b));
}

interface Sides {
  gives: ReadonlySet<string>;
  asks: ReadonlySet<string>;
}

function sides(of: Profile): Sides {
  const concepts = (roles: ReadonlySet<string>) =>
    new Set(of.tags.filter((tag) => roles.has(tag.role) && tag.state !== "rejected").map((tag) => tag.concept));
  return { gives: concepts(GIVES), asks: concepts(ASKS) };
}

function between(a: Sides, b: Sides): number {
  const common = (gives: ReadonlySet<string>, asks: ReadonlySet<string>) => {
    let count = 0;
    for (const concept of gives) if (asks.has(concept)) count++;
    return count;
  };
  return common(a.gives, b.asks) + common(b.gives, a.asks);
}

/**
 * The same input gives the same map on every screen. Whoever has a place in `known` keeps it;
 * a newcomer gets the best free place and nobody else moves.
 */
export function place(profiles: readonly Profile[], known: ReadonlyMap<string, Point> = new Map()): Placed {
  const { width, height } = size(profiles.length);
  const kept = profiles.filter((profile) => known.has(profile.id));
  if (kept.length === 0) return { width, height, positions: simulate(profiles, width, height) };
  const positions = new Map<string, Point>();
  for (const { id } of kept) {
    const point = known.get(id);
    if (point) positions.set(id, point);
  }
  for (const { id } of profiles) {
    if (!positions.has(id)) positions.set(id, freePlace([...positions.values()], width, height));
  }
  return { width, height, positions };
}

function simulate(profiles: readonly Profile[], width: number, height: number): Map<string, Point> {
  if (profiles.length === 1 && profiles[0]) return new Map([[profiles[0].id, { x: width / 2, y: height / 2 }]]);
  const spots: Spot[] = profiles.map(({ id }) => ({ id }));
  forceSimulation(spots)
    .force("charge", forceManyBody().strength(-420))
    .force("link", forceLink<Spot, { source: string; target: string }>(links(profiles)).id((spot) => spot.id).distance(120).strength(0.25))
    .force("collide", forceCollide(62))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.1))
    .stop()
    .tick(300);
  return fit(spots, width, height);
}

function links(profiles: readonly Profile[]): { source: string; target: string }[] {
  const pairs = new Map<string, { source: string; target: string }>();
  // Once each: a town of five hundred has a quarter of a million pairs.
  const all = profiles.map((profile) => ({ id: profile.id, ...sides(profile) }));
  for (const profile of all) {
    const closest = all
      .filter((other) => other.id !== profile.id)
      .map((other) => ({ id: other.id, weight: between(profile, other) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id))
      .slice(0, 2);
    for (const { id } of closest) {
      pairs.set([profile.id, id].sort().join("+"), { source: profile.id, target: id });
    }
  }
  return [...pairs.values()];
}

function fit(spots: readonly Spot[], width: number, height: number): Map<string, Point> {
  const xs = spots.map((spot) => (spot.x ?? 0) * WIDE);
  const ys = spots.map((spot) => spot.y ?? 0);
  const scale = (values: number[], length: number, margin: number) => {
    const low = Math.min(...values);
    const span = Math.max(...values) - low || 1;
    return (value: number) => margin + ((value - low) / span) * (length - 2 * margin);
  };
  const toX = scale(xs, width, MARGIN.x);
  const toY = scale(ys, height, MARGIN.y);
  return new Map(
    spots.map((spot, i) => [spot.id, { x: Math.round(toX(xs[i] ?? 0)), y: Math.round(toY(ys[i] ?? 0)) }]),
  );
}

function freePlace(taken: readonly Point[], width: number, height: number): Point {
  let best: Point = { x: width / 2, y: height / 2 };
  let most = -1;
  for (let x = MARGIN.x; x <= width - MARGIN.x; x += 20) {
    for (let y = MARGIN.y; y <= height - MARGIN.y; y += 20) {
      const room = Math.min(...taken.map((point) => Math.hypot((point.x - x) / WIDE, point.y - y)));
      if (room > most) {
        most = room;
        best = { x, y };
      }
    }
  }
  return best;
}
