import type { Koppelkans, Suggestion } from "../../api/types";

export type Layer = "suggested" | "agreed" | "realised";

export interface Tie {
  id: string;
  layer: Layer;
  partners: readonly string[];
  /** A suggestion's number, on its line and on its card. */
  number?: number;
}

const LAYER: Partial<Record<Koppelkans["status"], Layer>> = { adopted: "agreed", running: "realised", done: "realised" };

/** Layers are never merged: a suggestion is not an agreement, and an agreement is not yet done. */
export function ties(
  suggestions: readonly Suggestion[],
  koppelkansen: readonly Koppelkans[],
  numbers: Readonly<Record<string, number>>,
): Tie[] {
  const agreed = koppelkansen.flatMap(({ id, status, partners }) => {
    const layer = LAYER[status];
    return layer ? [{ id, layer, partners }] : [];
  });
  const suggested = suggestions.map(({ id, partners }) => ({ id, layer: "suggested" as const, partners, number: numbers[id] }));
  return [...agreed, ...suggested];
}
