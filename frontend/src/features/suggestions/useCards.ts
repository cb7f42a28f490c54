import { useEffect, useRef, useState } from "react";

import type { Suggestion } from "../../api/types";
import type { Doing } from "./SuggestionCard";

export interface Cards {
  /** The cards on the page, in their order. */
  shown: readonly Suggestion[];
  /** How many were put away here and may still be counted by the server. */
  hidden: number;
  open: string | null;
  doing: Doing;
  /** A card that left the list while somebody was typing on it: it stays until they are done. */
  gone: string | null;
  made: ReadonlySet<string>;
  dismissed: readonly Suggestion[];
  choose: (id: string) => void;
  step: (by: number) => void;
  setDoing: (doing: Doing) => void;
  setMade: (id: string) => void;
  dismiss: (suggestion: Suggestion) => void;
  restore: (id: string) => void;
}

export function useCards(suggestions: readonly Suggestion[], count: number): Cards {
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const [made, setMadeIds] = useState<ReadonlySet<string>>(new Set());
  const [dismissed, setDismissed] = useState<readonly Suggestion[]>([]);

  // Put away on these grounds: when the grounds change, the suggestion may return.
  const put = ({ id, grounds }: Suggestion) => `${id} ${grounds}`;
  const away = new Set(dismissed.map(put));
  const listed = suggestions.filter((suggestion) => !away.has(put(suggestion)));
  const first = listed.slice(0, count);
  const present = chosen !== null && listed.some(({ id }) => id === chosen.id);
  const lost = chosen !== null && !present && doing === "making" ? chosen : null;
  // A chosen card further down (by its number key) joins the ones on the page.
  const extra = present && !first.some(({ id }) => id === chosen.id) ? listed.filter(({ id }) => id === chosen.id) : [];
  const shown = lost ? [lost, ...first] : [...first, ...extra];
  const open = (lost ?? (present ? chosen : null) ?? first[0] ?? null)?.id ?? null;

  // Focus goes along to the card that opens, once it is there.
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (open === null || awaited.current !== open) return;
    awaited.current = null;
    const heading = document.getElementById(`kaart-${open}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "nearest" });
  }, [open]);

  const choose = (id: string) => {
    const card = suggestions.find((suggestion) => suggestion.id === id);
    if (!card || id === open) return;
    setChosen(card);
    setDoing(null);
    awaited.current = id;
  };
  const begin = (next: Doing) => {
    // Whatever happens to the list, the card that is being written on stays.
    const card = shown.find(({ id }) => id === open);
    if (card) setChosen(card);
    if (next === null && open !== null) document.getElementById(`kaart-${open}`)?.focus();
    setDoing(next);
  };
  return {
    shown,
    hidden: suggestions.length - listed.length,
    open,
    doing,
    gone: lost?.id ?? null,
    made,
    dismissed,
    choose,
    step: (by) => {
      const at = shown.findIndex(({ id }) => id === open);
      const next = shown[at + by];
      if (next) choose(next.id);
    },
    setDoing: begin,
    setMade: (id) => {
      setMadeIds(new Set([...made, id]));
      document.getElementById("h-kk")?.focus();
      setDoing(null);
    },
    dismiss: (suggestion) => {
      setDismissed([...dismissed.filter(({ id }) => id !== suggestion.id), suggestion]);
      document.getElementById("h-voor")?.focus();
      setDoing(null);
      setChosen(null);
    },
    restore: (id) => setDismissed(dismissed.filter((suggestion) => suggestion.id !== id)),
  };
}
