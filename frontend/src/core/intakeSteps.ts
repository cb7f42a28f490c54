/** The order of the screens: all seven, the three for the hurried, or the one that matters most. Pure. */

import { MARKED, picks } from "./intakeDraft";
import type { Draft, Field, Intake, Key, OwnText, Step } from "./intakeDraft";

export type Path = "all" | "short" | "one";

/** Where the next answer mostly changes most suggestions; for when the server cannot be asked. */
const MATTERS: readonly Key[] = ["need", "people_need", "want_reach", "have", "reach", "moments", "urgent", "idle"];
const MINUTES: Record<number, number> = { 1: 2, 2: 2, 3: 1, 4: 1, 5: 2, 6: 1, 7: 1 };

export function path(intake: Intake, which: Path, one: number | null): Step[] {
  if (which === "short") return intake.steps.filter((step) => step.short);
  if (which === "one") return intake.steps.filter((step) => step.number === one);
  return [...intake.steps];
}

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

/** About how long from this screen to the end of its path; 0 is "nearly there". */
export function minutesLeft(asked: readonly Screen[], at: number): number {
  const left = asked.slice(at).flatMap(({ numbers }) => numbers);
  return at === asked.length - 1 ? 0 : left.reduce((sum, number) => sum + (MINUTES[number] ?? 1), 0);
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
  for (const key of first) {
    const step = intake.steps.find(({ asks }) => asks.some((ask) => ask.key === key));
    if (!step || passed.includes(step.number) || !hasPoint(step, draft)) continue;
    if (picks(draft, key).chosen.length === 0) return step;
  }
  return null;
}

/** Where to go on: the first question, in order, that is open and has something to ask. */
export function firstOpen(intake: Intake, draft: Draft, passed: readonly number[]): Step | null {
  return intake.steps.find((step) => !passed.includes(step.number) && hasPoint(step, draft) && !answered(step, draft)) ?? null;
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
