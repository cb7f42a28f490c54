/** Card numbers: what people say aloud, so they follow from what all screens of a session share and from nothing that
 * happened on one of them. */

export type Numbers = Readonly<Record<string, number>>;

/** The place of each proposal in the order of the room, from 1 on. What an answer brings beside those is numbered on
 * behind the last of them. */
export function numbered(shared: readonly string[], total: number, others: readonly string[] = []): Numbers {
  const numbers: Record<string, number> = {};
  shared.forEach((id, i) => (numbers[id] = i + 1));
  let last = Math.max(total, shared.length);
  for (const id of others) numbers[id] ??= ++last;
  return numbers;
}

/** Digits that belong together: a second one soon after the first makes a number of two. */
export function typedNumber(before: { text: string; at: number }, key: string, now: number): string {
  return now - before.at < SOON && before.text.length === 1 ? before.text + key : key;
}

const SOON = 700;

/** One name for a set of partners, whatever their order. */
export function pairId(partners: readonly string[]): string {
  return [...partners].sort().join("+");
}
