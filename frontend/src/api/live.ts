import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { connection } from "./connection";
import { keys } from "./keys";

/** Which parts of the page an event touches; an unknown kind touches everything. */
export function touched(type: string, project: string): readonly (readonly string[])[] {
  switch (type) {
    case "AttendanceSet":
    case "SessionWritten":
      return [keys.sessions(project), keys.suggestions(project)];
    case "KoppelkansWritten":
    case "KoppelkansMoved":
      return [keys.koppelkansen(project), keys.suggestions(project)];
    case "SuggestionDismissed":
    case "KoppelkansSuggested":
      return [keys.suggestions(project)];
    default:
      return [keys.project(project)];
  }
}

/** A broken stream says nothing for this long before the page says so: a restart is no news. */
const PATIENCE = 1500;

/**
 * Every change of the project, on every screen, as it happens. Messages say what changed, never content.
 *
 * @param read the number of the project when it was read first; all else is to be read after that. Nothing is heard
 *   until it is known.
 */
export function useLive(project: string, read: number | undefined, client: QueryClient, back: () => void): void {
  const [first, setFirst] = useState({ project, since: read });
  // Later numbers are no reason to connect anew.
  if (first.project !== project || (first.since === undefined && read !== undefined)) setFirst({ project, since: read });
  const { since } = first;
  useEffect(() => {
    if (since === undefined) return undefined;
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let warn: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    // What happened between the first read and the stream. Whoever comes back reads everything again instead.
    let from = `?since=${since}`;

    const refresh = (key: readonly string[]) => void client.invalidateQueries({ queryKey: key });

    const connect = () => {
      source = new EventSource(`/api/v1/projects/${encodeURIComponent(project)}/events${from}`, { withCredentials: true });
      source.onopen = () => {
        clearTimeout(warn);
        warn = undefined;
        connection.found();
        if (missed) refresh(keys.project(project));
        missed = false;
        back();
      };
      source.addEventListener("change", (message: MessageEvent<string>) => {
        const { type } = JSON.parse(message.data) as { type: string };
        for (const key of touched(type, project)) refresh(key);
      });
      source.addEventListener("lagged", () => refresh(keys.project(project)));
      source.onerror = () => {
        missed = true;
        warn ??= setTimeout(() => connection.lost(), PATIENCE);
        if (source?.readyState !== EventSource.CLOSED) return;
        // A refused stream is not tried again by the browser; a little spread keeps a full room from returning at once.
        from = "";
        clearTimeout(again);
        again = setTimeout(connect, 2000 + Math.random() * 1000);
      };
    };

    // Whatever waits for its next try need not wait any longer.
    const online = () => {
      back();
      void client.refetchQueries({ type: "active", predicate: ({ state }) => state.fetchFailureCount > 0 });
    };

    connect();
    window.addEventListener("online", online);
    return () => {
      source?.close();
      clearTimeout(again);
      clearTimeout(warn);
      window.removeEventListener("online", online);
    };
  }, [project, since, client, back]);
}
