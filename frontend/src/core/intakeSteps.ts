/** The order of the screens: all seven, the three for the hurried, or the one that matters most. Pure. */

import { MARKED, picks } from "./intakeDraft";
import type { Draft, Field, Intake, Key, OwnText, Step } from "./intakeDraft";

/** `open`: the questions that were open when one set out, the most telling first. */
export type Path = "all" | "short" | "open";

/** Where the next answer mostly changes most suggestions; for when the server cannot be asked. */
const MATTERS: readonly Key[] = ["need", "people_need", "want_reach", "have", "reach", "moments", "urgent", "idle"];
const MINUTES: Record<number, number> = { 1: 2, 2: 2, 3: 1, 4: 1, 5: 2, 6: 1, 7: 1 };

/** A question, with the one that marks some of its answers right below it. */
export interface Screen extends Step {
  numbers: readonly number[];
  /** Which questions of the path these are, counted from 1. */
  places: readonly number[];
}

export function screens(steps: readonly Step[]): Screen[] {
  return steps.reduce<Screen[]>((all, step, i) => {
    const before = all.at(-1);
    if (!before || step.asks.some((ask) => !ask.mark)) return [...all, { ...step, numbers: [step.number], places: [i + 1] }];
    const both = { ...before, asks: [...before.asks, ...step.asks], numbers: [...before.numbers, step.number], places: [...before.places, i + 1] };
    return [...all.slice(0, -1), both];
  }, []);
}

/** The screens of a path. `round`: which questions, in which order, of the path of what was open. */
export function pathScreens(intake: Intake, which: Path, round: readonly number[]): Screen[] {
  if (which === "short") return screens(intake.steps.filter((step) => step.short));
  if (which === "all") return screens(intake.steps);
  const whole = screens(intake.steps);
  const asked = round.flatMap((number) => whole.find(({ numbers }) => numbers.includes(number)) ?? []);
  let place = 0;
  return [...new Set(asked)].map((screen) => ({ ...screen, places: screen.numbers.filter((number) => round.includes(number)).map(() => (place += 1)) }));
}

/** The questions of a screen that its path is about: of two below each other maybe one. */
export function asked({ numbers, places }: Screen, round: readonly number[]): readonly number[] {
  return places.length < numbers.length ? numbers.filter((one) => round.includes(one)) : numbers;
}

/** The question of a screen that one is led to. */
export function entrance(screen: Screen, round: readonly number[]): number {
  return asked(screen, round)[0] ?? screen.number;
}

/** About how long from this screen to the end of its path; 0 is "nearly there". What is done takes no time. */
export function minutesLeft(asked: readonly Screen[], at: number, isDone: (number: number) => boolean = () => false): number {
  if (at === asked.length - 1) return 0;
  const left = asked.slice(at).flatMap(({ numbers }, i) => numbers.filter((number) => i === 0 || !isDone(number)));
  return left.reduce((sum, number) => sum + (MINUTES[number] ?? 1), 0);
}

const HAD: readonly Key[] = ["have", "moments"];

/** What is chosen here as something they have, and elsewhere as something they look for, or the other way about. */
export function bothWays(draft: Draft, key: Key): string[] {
  const opposite = key === "need" ? HAD : HAD.includes(key) ? (["need"] as const) : [];
  const there = new Set(opposite.flatMap((one) => picks(draft, one).chosen));
  return picks(draft, key).chosen.filter((code) => there.has(code));
}

/** There is nothing to mark when nothing was chosen. */
export function hasPoint(step: Step, draft: Draft): boolean {
  return step.asks.some(({ key }) => {
    const of = MARKED[key as Key];
    return !of || of.some((one) => picks(draft, one).chosen.length > 0);
  });
}

/** The questions of a screen that were there to be seen. */
export function looked({ number, numbers, asks, ...rest }: Screen, draft: Draft): number[] {
  const marks = asks.filter((ask) => ask.mark);
  return hasPoint({ ...rest, number, asks: marks }, draft) ? [...numbers] : [number];
}

/** The screen after (or before) this one that has something to ask; null at the end. */
export function neighbour(steps: readonly Step[], at: number, by: 1 | -1, draft: Draft): number | null {
  for (let i = at + by; i >= 0 && i < steps.length; i += by) {
    const step = steps[i];
    if (step && hasPoint(step, draft)) return i;
  }
  return null;
}

/** What is told below a question's own words as well: what they do, beside what they are good at. */
export function alsoAsked(field: Step["field"]): Field | null {
  return field === "capacity" ? "action" : null;
}

/** Whether this was said at this question. */
export function answers({ ask, field }: Pick<OwnText, "ask" | "field">, step: Step): boolean {
  return ask === null ? field === step.field || field === alsoAsked(step.field) : step.asks.some(({ key }) => key === ask);
}

export function answered(step: Step, draft: Draft): boolean {
  const words = draft.texts.some((own) => answers(own, step) && own.text.trim() !== "");
  return words || step.asks.some(({ key }) => picks(draft, key as Key).chosen.length > 0);
}

/** The unanswered question that would change most suggestions, in the order `first` gives. `passed`: looked at and
 * left empty. */
export function oneQuestion(intake: Intake, draft: Draft, passed: readonly number[], first: readonly Key[] = MATTERS): Step | null {
  const open = openSteps(intake, draft, passed);
  for (const key of first) {
    const step = open.find(({ asks }) => asks.some((ask) => ask.key === key));
    if (step && picks(draft, key).chosen.length === 0) return step;
  }
  return open[0] ?? null;
}

/** To this question nothing is a good answer. */
function optional(step: Step): boolean {
  return step.asks.every((ask) => ask.least === 0);
}

/** Something is tapped at each part of it, or it was looked at; their own words alone tell others little. */
function closed(step: Step, draft: Draft, passed: readonly number[]): boolean {
  return passed.includes(step.number) || step.asks.every(({ key }) => picks(draft, key as Key).chosen.length > 0);
}

/** The questions that are still to be answered, in their order: of who answered all others, none that may stay empty.
 * The facilitator's page counts the same (`graph_service/services/telling.py`). */
export function openSteps(intake: Intake, draft: Draft, passed: readonly number[]): Step[] {
  const found = intake.steps.filter((step) => hasPoint(step, draft) && !closed(step, draft, passed));
  return found.every(optional) ? [] : found;
}

/** How a question stands: finished; a part of it, or their own words with nothing tapped yet; open; or left empty, which
 * some may be. */
export function standing(intake: Intake, draft: Draft, passed: readonly number[], step: Step): "done" | "half" | "words" | "open" | "skipped" | "empty" {
  const { words, codes } = said(step, draft);
  const open = openSteps(intake, draft, passed).includes(step);
  if (codes.length > 0) return open ? "half" : "done";
  if (words.length > 0) return "words";
  if (open || !hasPoint(step, draft)) return "open";
  return optional(step) ? "empty" : "skipped";
}

/** Whether the bar of a question is filled: also where nothing could be marked at one that was passed. */
export function done(intake: Intake, draft: Draft, passed: readonly number[], number: number): boolean {
  const at = intake.steps.findIndex((one) => one.number === number);
  const step = intake.steps[at];
  const before = intake.steps[at - 1];
  if (!step) return false;
  return hasPoint(step, draft) ? closed(step, draft, passed) : before !== undefined && closed(before, draft, passed);
}

/** What is open, the most telling question first. */
export function roundOf(open: readonly Step[], first: Step): number[] {
  return [first.number, ...open.map(({ number }) => number).filter((number) => number !== first.number)];
}

/** Of all questions the one whose answer mostly matters most. */
export function weightiest(intake: Intake): Step | null {
  return intake.steps.find(({ asks }) => asks.some(({ key }) => key === MATTERS[0])) ?? intake.steps[0] ?? null;
}

/** What was said at this question: own words, and the codes that were tapped. */
export function said(step: Step, draft: Draft): { words: string[]; codes: string[] } {
  const words = draft.texts.filter((own) => !own.gone && answers(own, step) && own.text.trim() !== "").map(({ text }) => text.trim());
  return { words, codes: [...new Set(step.asks.flatMap(({ key }) => picks(draft, key as Key).chosen))] };
}

/** Who filled all of this in, when the partner itself wrote nothing yet, neither there nor on this device. */
export function filledIn(intake: Intake, draft: Draft): readonly ("facilitator" | "file")[] {
  const own = draft.texts.some(({ entry, text, saved, gone }) => gone || (entry === null ? text.trim() !== "" : text !== saved));
  return own || draft.sending !== null || Object.keys(draft.mine).length > 0 ? [] : intake.filledInBy;
}
