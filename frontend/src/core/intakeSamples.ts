/** Questions and chips as the tests of the intake take them. */

import type { Ask, Chip } from "./intakeDraft";

export const chip = (concept: string, label = concept, search: string[] = []): Chip => ({ concept, label, facet: concept[0] ?? "", search });
const chips = (codes: readonly string[]) => codes.map((code) => chip(code));

export function ask(key: string, values: { chosen?: string[]; rejected?: string[]; proposed?: string[]; version?: string } = {}): Ask {
  const { chosen = [], rejected = [], proposed = [], version = "v0" } = values;
  return { key, title: key, help: "", least: 0, most: 3, chosen: chips(chosen), rejected: chips(rejected), proposed: chips(proposed), others: chips(["a", "b", "c"]), version };
}
