import { expect, test } from "vitest";

import type { Koppelkans, Status } from "../api/types";
import type { Pending } from "./outbox";
import { lastMove, moved } from "./progress";

const kans = (id: string, ...to: Status[]) =>
  ({ id, status: to.at(-1), moves: to.map((one) => ({ to: one, at: "2026-11-28T20:00:00Z", seq: 1, reason: "" })) }) as Koppelkans;
const tap = (koppelkans: string, to: Status, reason = ""): Pending => ({
  key: `${koppelkans} ${to}`,
  change: { kind: "koppelkans-move", project: "p", koppelkans, body: { to, reason, session: null } },
});

test("what was tapped shows before the server has it, the last tap last, and of that koppelkans alone", () => {
  const [one, other] = moved([kans("a", "adopted"), kans("b", "adopted")], [tap("a", "running"), tap("a", "parked", "na mei")]);
  expect([one?.status, other?.status]).toEqual(["parked", "adopted"]);
  expect(one && lastMove(one)?.reason).toBe("na mei");
});

test("nothing tapped gives the same list, so that nothing is drawn again", () => {
  const all = [kans("a", "adopted")];
  expect(moved(all, [])).toBe(all);
});

test("a fresh agreement says nothing yet; where it went since comes with its day", () => {
  expect(lastMove(kans("a", "adopted"))).toBeNull();
  expect(lastMove(kans("a", "adopted", "running"))).toEqual({ day: "2026-11-28", reason: "" });
});
