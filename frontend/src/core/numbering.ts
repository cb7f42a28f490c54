/** Card numbers: once people have seen "kaart 3", that pair stays number 3 for the whole session. */

export type Numbers = Readonly<Record<string, number>>;

/** The numbers of everything seen so far, with new ids numbered on in the order they appear. */
export function numbered(known: Numbers, ids: readonly string[]): Numbers {
  const fresh = ids.filter((id) => known[id] === undefined);
  if (fresh.length === 0) return known;
  const next: Record<string, number> = { ...known };
  let last = Math.max(0, ...Object.values(known));
  for (const id of fresh) next[id] ??= ++last;
  return next;
}

/** One name for a set of partners, whatever their order. */
export function pairId(partners: readonly string[]): string {
  return [...partners].sort().join("+");
}
