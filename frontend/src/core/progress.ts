/** What became of a koppelkans, also what was said of it here and has not reached the server yet. */

import type { Koppelkans, Status } from "../api/types";
import type { Pending } from "./outbox";

/** What can be said of it once it was agreed on; the last three put it aside. */
export const STEPS = ["adopted", "running", "done", "parked", "infeasible", "never_contacted"] as const satisfies readonly Status[];
const ASIDE: ReadonlySet<Status> = new Set(["parked", "infeasible", "never_contacted"]);

/** Of what ended, well or not, it is worth a line how. */
export function worthALine(status: Status): boolean {
  return status === "done" || ASIDE.has(status);
}

/** Koppelkansen as they stand on this screen: the server's, and then what was tapped here since. */
export function moved(koppelkansen: readonly Koppelkans[], pending: readonly Pending[]): readonly Koppelkans[] {
  const since = pending.flatMap(({ change }) => (change.kind === "koppelkans-move" ? [change] : []));
  if (since.length === 0) return koppelkansen;
  return koppelkansen.map((one) =>
    since
      .filter(({ koppelkans }) => koppelkans === one.id)
      .reduce<Koppelkans>((now, { body }) => ({ ...now, status: body.to, moves: [...now.moves, { ...body, at: "", seq: 0 }] }), one),
  );
}

/** The words that go with where it stands now, and the day it came there; none of a fresh agreement. */
export function lastMove({ status, moves }: Koppelkans): { day: string; reason: string } | null {
  const last = moves.at(-1);
  if (!last || (status === "adopted" && last.reason === "")) return null;
  return { day: last.at.slice(0, 10), reason: last.reason };
}
