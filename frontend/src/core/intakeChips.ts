/** Which chips stand where. Pure. A chip that stands somewhere stays there. */

import type { Ask, Chip, Picks } from "./intakeDraft";

export const FIRST = 8;
const FRESH = 3;

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
}

/** At most eight, more only when more were chosen. */
export function chipOrder({ before, touched }: Shown, answer: Picks, proposed: readonly string[]): string[] {
  const free = (code: string) => !answer.chosen.includes(code) && !answer.rejected.includes(code);
  const stay = before.filter((code) => touched.includes(code) && free(code));
  const room = Math.max(FIRST - answer.chosen.length - stay.length, FRESH);
  const open = proposed.filter((code) => free(code) && !stay.includes(code)).slice(0, room);
  const wanted = new Set([...answer.chosen, ...stay, ...open]);
  return [...new Set([...before.filter((code) => wanted.has(code)), ...wanted])];
}

export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** Chips whose label or other words hold what was typed, those whose label begins so first. */
export function found<C extends Pick<Chip, "label" | "search">>(chips: readonly C[], query: string): C[] {
  const wanted = plain(query);
  if (wanted === "") return [...chips];
  const rank = (chip: C) => {
    const label = plain(chip.label);
    if (label.startsWith(wanted)) return 0;
    if (label.includes(wanted)) return 1;
    return chip.search.some((word) => plain(word).includes(wanted)) ? 2 : 3;
  };
  const ranked = chips.map((chip) => ({ chip, rank: rank(chip) })).filter((one) => one.rank < 3);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ chip }) => chip);
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
