/** The order of the screens: all seven, the three for the hurried, or the one that matters most. Pure. */

import { MARKED, picks } from "./intakeDraft";
import type { Draft, Intake, Key, Step } from "./intakeDraft";

export type Path = "all" | "short" | "one";

/** Where the next answer changes most suggestions. */
const MATTERS: readonly Key[] = ["need", "people_need", "want_reach", "have", "reach", "moments", "urgent", "idle"];
const MINUTES: Record<number, number> = { 1: 2, 2: 2, 3: 1, 4: 1, 5: 2, 6: 1, 7: 1 };

export function path(intake: Intake, which: Path, one: number | null): Step[] {
  if (which === "short") return intake.steps.filter((step) => step.short);
  if (which === "one") return intake.steps.filter((step) => step.number === one);
  return [...intake.steps];
}

/** About how long from this screen to the end of its path; 0 is "nearly there". */
export function minutesLeft(steps: readonly Step[], at: number): number {
  const left = steps.slice(at).reduce((sum, step) => sum + (MINUTES[step.number] ?? 1), 0);
  return at === steps.length - 1 ? 0 : left;
}

/** There is nothing to mark when nothing was chosen. */
export function hasPoint(step: Step, draft: Draft): boolean {
  return step.asks.some(({ key }) => {
    const of = MARKED[key as Key];
    return !of || of.some((one) => picks(draft, one).chosen.length > 0);
  });
}

/** The screen after (or before) this one that has something to ask; null at the end. */
export function neighbour(steps: readonly Step[], at: number, by: 1 | -1, draft: Draft): number | null {
  for (let i = at + by; i >= 0 && i < steps.length; i += by) {
    const step = steps[i];
    if (step && hasPoint(step, draft)) return i;
  }
  return null;
}

export function answered(step: Step, draft: Draft): boolean {
  const words = draft.texts.some((own) => own.field === step.field && own.text.trim() !== "");
  return words || step.asks.some(({ key }) => picks(draft, key as Key).chosen.length > 0);
}

/** The unanswered question that would change most suggestions. `passed`: looked at and left empty. */
export function oneQuestion(intake: Intake, draft: Draft, passed: readonly number[]): Step | null {
  for (const key of MATTERS) {
    const step = intake.steps.find(({ asks }) => asks.some((ask) => ask.key === key));
    if (!step || passed.includes(step.number) || !hasPoint(step, draft)) continue;
    if (picks(draft, key).chosen.length === 0) return step;
  }
  return null;
}
