/** How a partner's answers stand, on the preparation page. Pure. */

import type { components } from "../api/schema";

type Schemas = components["schemas"];
type Stand = Pick<Schemas["StandOut"], "complete">;

/** A question that may stay empty, of a partner that is ready: not open, but left. */
export function leftEmpty(stand: Stand, cell: Pick<Schemas["CellOut"], "number" | "state">, free: readonly number[]): boolean {
  return stand.complete && cell.state === "nothing" && free.includes(cell.number);
}
