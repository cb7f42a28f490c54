import { useCallback, useState } from "react";

/** What somebody is typing, kept for this tab until it is sent: a reload loses nothing. */
export function useDraft<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const shelf = `koppelkaart.draft.${name}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = sessionStorage.getItem(shelf);
      return kept === null ? initial : (JSON.parse(kept) as T);
    } catch {
      return initial;
    }
  });
  const change = useCallback(
    (next: T) => {
      setValue(next);
      try {
        sessionStorage.setItem(shelf, JSON.stringify(next));
      } catch {
        // Without sessionStorage the page itself still holds it.
      }
    },
    [shelf],
  );
  const clear = useCallback(() => {
    try {
      sessionStorage.removeItem(shelf);
    } catch {
      // Nothing was kept.
    }
  }, [shelf]);
  return [value, change, clear];
}
