/** Which chips stand where. Pure. A chip that stands somewhere stays there until other words are typed. */

import type { Ask, Chip, Picks } from "./intakeDraft";

export const FIRST = 8;

/** What was typed, then what the server proposes, each code of this question once. */
export function candidates(ask: Ask, typed: readonly string[]): string[] {
  const fitting = new Set(ask.others.map((chip) => chip.concept));
  const proposed = ask.proposed.map((chip) => chip.concept);
  return [...new Set([...typed.filter((code) => fitting.has(code)), ...proposed])];
}

export interface Shown {
  /** The order on the screen until now. */
  before: readonly string[];
  /** Tapped since the screen opened: these stay, also when tapped off again. */
  touched: readonly string[];
  /** What was heard in their words when this order was made. */
  heard: readonly string[];
}

export const UNSHOWN: Shown = { before: [], touched: [], heard: [] };

/** Eight that can still be chosen, beside what was: whatever is chosen makes room for the next one. What is newly
 * `heard` in their own words goes first, before what is usual. From the first tap on nothing else comes in between,
 * whatever the server proposes by then. */
export function chipOrder({ before, touched, heard: until }: Shown, answer: Picks, proposed: readonly string[], heard: readonly string[] = until): string[] {
  const free = (code: string) => !answer.chosen.includes(code) && !answer.rejected.includes(code);
  const stay = before.filter((code) => touched.includes(code) && free(code));
  const first = heard.join() === until.join() ? [] : heard;
  const settled = touched.length > 0 && first.length === 0 ? before : [];
  const next = [...new Set([...settled, ...proposed])].filter((code) => free(code) && !stay.includes(code));
  const wanted = new Set([...answer.chosen, ...stay, ...next.slice(0, Math.max(FIRST - stay.length, 0))]);
  return [...new Set([...first, ...before, ...wanted])].filter((code) => wanted.has(code));
}

export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** Chips whose label or other words hold what was typed, best first: a label or word that is just that, one that
 * begins so, one that holds it anywhere, and last those that hold every single word of it. */
export function found<C extends Pick<Chip, "label" | "search">>(chips: readonly C[], query: string): C[] {
  const wanted = plain(query).split(/\s+/).join(" ");
  if (wanted === "") return [...chips];
  const ranked = chips.map((chip) => ({ chip, rank: rank([chip.label, ...chip.search].map(plain), wanted) }));
  return ranked
    .filter((one) => one.rank < NOWHERE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ chip }) => chip);
}

const NOWHERE = 6;

function rank([label = "", ...others]: readonly string[], wanted: string): number {
  const all = [label, ...others];
  const begins = (text: string) => text.startsWith(wanted) || text.includes(` ${wanted}`);
  if (all.includes(wanted)) return 0;
  if (begins(label)) return 1;
  if (label.includes(wanted)) return 2;
  if (others.some(begins)) return 3;
  if (others.some((word) => word.includes(wanted))) return 4;
  const whole = all.join(" ");
  return wanted.split(" ").every((word) => whole.includes(word)) ? 5 : NOWHERE;
}

const NAMED = 60;

/** Long words as a button names them; they themselves stay whole. */
export function short(text: string): string {
  if (text.length <= NAMED) return text;
  // Not through the middle of a sign that takes two units.
  return `${text.slice(0, NAMED).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}

export interface Group {
  facet: string;
  chips: Chip[];
}

export function grouped(chips: readonly Chip[]): Group[] {
  const groups = new Map<string, Chip[]>();
  for (const chip of chips) groups.set(chip.facet, [...(groups.get(chip.facet) ?? []), chip]);
  return [...groups].map(([facet, inside]) => ({ facet, chips: inside }));
}

/** Every code of the intake with its chip. */
export function labels(asks: readonly Ask[]): Map<string, Chip> {
  const all = asks.flatMap((ask) => [...ask.chosen, ...ask.rejected, ...ask.proposed, ...ask.others]);
  return new Map(all.map((chip) => [chip.concept, chip]));
}
