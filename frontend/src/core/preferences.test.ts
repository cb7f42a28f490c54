import { describe, expect, test } from "vitest";

import { nextLevel, preferred } from "./preferences";

const none = { surprising: 0, quick: 0, residents: 0 };
const press = (body: { quick?: 0 | 1 | 2; residents?: 0 | 1 | 2 }, session = "s") => ({
  key: JSON.stringify(body),
  change: { kind: "preferences" as const, project: "p", session, body },
});

describe("what the room would like to see more of", () => {
  test("goes from off to a little to a lot and off again", () => {
    expect(([0, 1, 2] as const).map(nextLevel)).toEqual([1, 2, 0]);
  });
  test("shows what was pressed before the server has it, and leaves the rest", () => {
    const now = preferred({ ...none, surprising: 2 }, "s", [press({ quick: 1 }), press({ quick: 2 }), press({ residents: 1 }, "other")]);
    expect(now).toEqual({ surprising: 2, quick: 2, residents: 0 });
  });
});
