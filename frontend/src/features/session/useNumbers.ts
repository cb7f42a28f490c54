import { useEffect, useMemo, useState } from "react";

import type { Suggestion } from "../../api/types";
import { numbered } from "../../core/numbering";
import type { Numbers } from "../../core/numbering";

/** Card numbers of this session; a pair keeps the one it was first seen with, also after a reload. */
export function useNumbers(session: string, shown: readonly Suggestion[]): Numbers {
  const shelf = `koppelkaart.numbers.${session}`;
  const [known, setKnown] = useState<{ shelf: string; numbers: Numbers }>(() => ({ shelf, numbers: kept(shelf) }));
  const before = known.shelf === shelf ? known.numbers : kept(shelf);
  const ids = shown.map(({ id }) => id).join(" ");
  const numbers = useMemo(() => numbered(before, ids === "" ? [] : ids.split(" ")), [before, ids]);
  if (numbers !== known.numbers || shelf !== known.shelf) setKnown({ shelf, numbers });
  useEffect(() => {
    try {
      sessionStorage.setItem(shelf, JSON.stringify(numbers));
    } catch {
      // They live on in memory.
    }
  }, [shelf, numbers]);
  return numbers;
}

function kept(shelf: string): Numbers {
  try {
    return JSON.parse(sessionStorage.getItem(shelf) ?? "{}") as Numbers;
  } catch {
    return {};
  }
}
