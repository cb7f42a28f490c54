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

/** Chips whose label or other words say what was typed, best first: a label or word that is just that; a label with all
 * of its words; other words that are just that in another form, begin so, or end so as the last part of a compound.
 * Nothing from the middle of a word, and nothing put together from here and there: that would be a guess. */
export function found<C extends Pick<Chip, "label" | "search">>(chips: readonly C[], query: string): C[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return plain(query) === "" ? [...chips] : [];
  const ranked = chips.map((chip) => ({ chip, rank: rank([chip.label, ...chip.search], wanted) }));
  return ranked
    .filter((one) => one.rank < NOWHERE)
    .sort((a, b) => a.rank - b.rank || a.chip.label.localeCompare(b.chip.label))
    .map(({ chip }) => chip);
}

const NOWHERE = 9;

function rank([label = "", ...others]: readonly string[], wanted: readonly string[]): number {
  const [own, rest] = [wordsOf(label), others.map(wordsOf)];
  const just = (words: readonly string[]) => words.join(" ") === wanted.join(" ");
  if (just(own) || rest.some(just)) return 0;
  if (says(own, wanted, sameWord)) return 1;
  if (says(own, wanted, begins)) return 2;
  if (rest.some((words) => words.length === wanted.length && says(words, wanted, sameWord))) return 3;
  if (says(own, wanted, ends)) return 4;
  if (rest.some((words) => says(words, wanted, sameWord))) return 5;
  if (rest.some((words) => says(words, wanted, begins))) return 6;
  return rest.some((words) => says(words, wanted, ends)) ? 7 : NOWHERE;
}

function wordsOf(text: string): string[] {
  return plain(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

type Same = (word: string, wanted: string) => boolean;

/** Every one of the wanted words is one of these. */
function says(words: readonly string[], wanted: readonly string[], same: Same): boolean {
  return wanted.every((one) => words.some((word) => same(word, one)));
}

const sameWord: Same = (word, wanted) => word === wanted || stem(word) === stem(wanted);
const begins: Same = (word, wanted) => sameWord(word, wanted) || word.startsWith(wanted);
/** The last part of a compound says what it is: a *feestzaal* is a *zaal*. */
const ends: Same = (word, wanted) => begins(word, wanted) || (wanted.length >= 4 && word.length - wanted.length >= 3 && stem(word).endsWith(stem(wanted)));

/** A word without what declension does to it: *eenzaam* and *eenzame*, *zaal* and *zaaltjes*, *volunteer* and *volunteers*. */
function stem(word: string): string {
  const bare = word.length > 5 ? word.replace(/(?:etje|tje|pje|je)s?$/, "") : word;
  const cut = bare.length > 4 ? bare.replace(/(?:en|es|e|s)$/, "") : bare;
  return cut.replace(/([aeou])\1(?=[^aeiou]$)/, "$1").replace(/([^aeiou])\1$/, "$1").replace(/v$/, "f").replace(/z$/, "s");
}

const NAMED = 60;

/** Long words as a button names them; they themselves stay whole. */
export function short(text: string): string {
  if (text.length <= NAMED) return text;
  // Not through the middle of a sign that takes two units.
  return `${text.slice(0, NAMED).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}

const SHOWN = 280;
const BARELY_MORE = 120;

/** The start of a text that is too long to stand whole on a card, up to a whole word; null for one that is not. */
export function beginning(text: string): string | null {
  if (text.length <= SHOWN + BARELY_MORE) return null;
  const start = text.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, "");
  const space = start.search(/\s\S*$/);
  return space > SHOWN / 2 ? start.slice(0, space).trimEnd() : start;
}

export interface Group {
  facet: string;
  chips: Chip[];
}

export function grouped(chips: readonly Chip[]): Group[] {
  const groups = new Map<string, Chip[]>();
  for (const chip of chips) groups.set(chip.facet, [...(groups.get(chip.facet) ?? []), chip]);
  return [...groups].map(([facet, inside]) => ({ facet, chips: inside.sort((a, b) => a.label.localeCompare(b.label)) }));
}

/** Every code of the intake with its chip. */
export function labels(asks: readonly Ask[]): Map<string, Chip> {
  const all = asks.flatMap((ask) => [...ask.chosen, ...ask.rejected, ...ask.proposed, ...ask.others]);
  return new Map(all.map((chip) => [chip.concept, chip]));
}
