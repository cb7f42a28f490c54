/** What to ask a partner next, on the preparation page. Pure. */

import type { components } from "../api/schema";

type Schemas = components["schemas"];
type Stand = Pick<Schemas["StandOut"], "complete">;
type Open = Schemas["OpenQuestionOut"];

/** The most telling open question; of who is ready, nothing that may stay empty is asked again. */
export function toAsk(stand: Stand, open: readonly Open[], free: readonly number[]): Open | undefined {
  return stand.complete ? open.find(({ number }) => !free.includes(number)) : open[0];
}

/** A question that may stay empty, of a partner that is ready: not open, but left. */
export function leftEmpty(stand: Stand, cell: Pick<Schemas["CellOut"], "number" | "state">, free: readonly number[]): boolean {
  return stand.complete && cell.state === "nothing" && free.includes(cell.number);
}
