/** What stands in the device's own memory, so that a reload without a connection loses nothing. Pure. */

import { EMPTY } from "./intakeDraft";
import type { Draft, Intake } from "./intakeDraft";
import type { Path } from "./intakeSteps";

export interface About {
  project: string;
  example: boolean;
  name: string;
  kind: string;
}

export interface Shelf {
  v: 1;
  draft: Draft;
  language: string;
  intake: Intake | null;
  about: About | null;
  which: Path;
  /** The questions of the path of what was open. */
  round: readonly number[];
  passed: readonly number[];
  /** Had and looked for, and said to be so. */
  agreed: readonly string[];
}

export const BARE: Shelf = { v: 1, draft: EMPTY, language: "", intake: null, about: null, which: "all", round: [], passed: [], agreed: [] };
/** What an earlier version did not keep. */
const SINCE: Partial<Intake> = { filledInBy: [] };
export const LAST = "koppelkaart.intake";

export function shelfName(project: string, organisation: string): string {
  return `${LAST}.${project}.${organisation}`;
}

export function restoredShelf(text: string | null): Shelf {
  if (text === null) return BARE;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("v" in value) || value.v !== 1) return BARE;
    const shelf = { ...BARE, ...(value as Partial<Shelf>) };
    // Much may have happened since.
    return { ...shelf, intake: shelf.intake && { ...SINCE, ...shelf.intake }, draft: { ...EMPTY, ...shelf.draft, stale: true } };
  } catch {
    return BARE;
  }
}
