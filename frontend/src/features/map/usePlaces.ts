import { useMemo } from "react";

import type { Organisation } from "../../api/types";
import type { Point } from "../../core/geometry";
import { place } from "../../core/layout";
import type { Placed } from "../../core/layout";

/** Where everybody stands, kept per project: nobody moves when a newcomer arrives or a profile changes. */
export function usePlaces(project: string, organisations: readonly Organisation[]): Placed {
  // Only who takes part decides; the words and tags they add later must not move the map.
  const who = organisations.map(({ id }) => id).join(" ");
  return useMemo(() => {
    const placed = place(organisations, kept(project));
    keep(project, placed);
    return placed;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [project, who]);
}

const shelf = (project: string) => `koppelkaart.places.${project}`;

function kept(project: string): Map<string, Point> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(shelf(project)) ?? "[]");
    return new Map(value as [string, Point][]);
  } catch {
    return new Map();
  }
}

function keep(project: string, placed: Placed): void {
  try {
    sessionStorage.setItem(shelf(project), JSON.stringify([...placed.positions]));
  } catch {
    // Computed again after a reload, with the same outcome for the same partners.
  }
}
