import { useCallback, useState, useSyncExternalStore } from "react";

/** Which screen: the opening, a question by its number, the card, or a goodbye until later. */
export type Where = "" | "klaar" | "later" | `vraag-${number}`;

let moves = 0;

/** How often one went to another screen since the page opened. */
export function moved(): number {
  return moves;
}

function listen(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  addEventListener("popstate", changed);
  return () => {
    removeEventListener("hashchange", changed);
    removeEventListener("popstate", changed);
  };
}

function known(name: string): Where {
  if (name === "klaar" || name === "later") return name;
  return /^vraag-[1-9]$/.test(name) ? (name as Where) : "";
}

/** In the address, so that a phone's own back button goes back one question; beside another page, in memory. */
export function useWhere(aside: boolean): [Where, (to: Where) => void] {
  const [inside, setInside] = useState<Where>("");
  const address = known(useSyncExternalStore(listen, () => location.hash.slice(1)));
  const go = useCallback(
    (to: Where) => {
      moves += 1;
      if (aside) setInside(to);
      else location.hash = to;
    },
    [aside],
  );
  return [aside ? inside : address, go];
}

export function numberOf(where: Where): number | null {
  return where.startsWith("vraag-") ? Number(where.slice(6)) : null;
}
