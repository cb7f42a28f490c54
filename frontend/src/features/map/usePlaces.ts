import { useMemo } from "react";

import type { Organisation } from "../../api/types";
import { place } from "../../core/layout";
import type { Placed } from "../../core/layout";

/** Where everybody stands: the same on every screen, and nobody moves when a newcomer arrives or a profile changes. */
export function usePlaces(organisations: readonly Organisation[]): Placed {
  const who = organisations.map(({ id, nth }) => `${id} ${nth}`).join("\n");
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => place(organisations), [who]);
}
