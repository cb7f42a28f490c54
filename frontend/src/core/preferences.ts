import type { Pending } from "./outbox";

/** What a room may ask more of, in the order of the design. */
export const PREFERENCES = ["quick", "residents", "surprising"] as const;
export type Preference = (typeof PREFERENCES)[number];
/** 0 not asked for, 1 a little, 2 a lot. */
export type Level = 0 | 1 | 2;
export type Preferences = Readonly<Record<Preference, Level>>;

/** Off, a little, a lot, and off again. */
export function nextLevel(level: Level): Level {
  return ([1, 2, 0] as const)[level];
}

/** What the session says, and then what was pressed here since. */
export function preferred(server: Readonly<Record<Preference, number>>, session: string, pending: readonly Pending[]): Preferences {
  const now = { quick: asLevel(server.quick), residents: asLevel(server.residents), surprising: asLevel(server.surprising) };
  for (const { change } of pending) {
    if (change.kind === "preferences" && change.session === session) Object.assign(now, change.body);
  }
  return now;
}

function asLevel(value: number): Level {
  return value === 1 || value === 2 ? value : 0;
}
