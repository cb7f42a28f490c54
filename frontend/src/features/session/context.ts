import { createContext, useContext, useSyncExternalStore } from "react";

import { connection } from "../../api/connection";
import type { Sender } from "../../api/sender";
import type { Organisation } from "../../api/types";
import type { Pending } from "../../core/outbox";

/** What every part of the project page needs to know. */
export interface Page {
  project: string;
  /** Whether this person has other projects, too. */
  several?: boolean;
  facilitates: boolean;
  session: string | null;
  sender: Sender;
  organisations: readonly Organisation[];
  byId: ReadonlyMap<string, Organisation>;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("outside a project page");
  return page;
}

export function useNames(): (id: string) => string {
  const { byId } = usePage();
  return (id) => byId.get(id)?.name ?? id;
}

export function usePending(sender: Sender): readonly Pending[] {
  return useSyncExternalStore(sender.subscribe, sender.pending);
}

export function useOfflineSince(): number | null {
  return useSyncExternalStore(connection.subscribe, connection.since);
}
