import { useSyncExternalStore } from "react";

/** A facilitator's pages of one project. Each has an address of its own, so that a reload stays there. */
export type Place = "session" | "preparation";

const PREPARATION = "/voorbereiden";
const PROJECT = "/project/";
const MOVED = "koppelkaart:moved";

function listen(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener(MOVED, changed);
  };
}

function usePath(): string {
  return useSyncExternalStore(listen, () => location.pathname);
}

function base(path: string): string {
  return path.endsWith(PREPARATION) ? path.slice(0, -PREPARATION.length) : path;
}

/** The project that the address names; null where it names none. */
export function useProjectInAddress(): string | null {
  const path = base(usePath());
  return path.startsWith(PROJECT) ? decodeURIComponent(path.slice(PROJECT.length)) : null;
}

export function projectAddress(project: string): string {
  return PROJECT + encodeURIComponent(project);
}

export function usePlace(): Place {
  return usePath().endsWith(PREPARATION) ? "preparation" : "session";
}

/** The address of another page of the project one is in. */
export function placeAddress(place: Place): string {
  const here = base(location.pathname);
  return place === "preparation" ? here.replace(/\/$/, "") + PREPARATION : here || "/";
}

/** There without loading anything anew: what was not sent yet stays. */
export function goTo(place: Place): void {
  history.pushState(null, "", placeAddress(place));
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
}
