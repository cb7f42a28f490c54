import { describe, expect, it } from "vitest";

import type { AskedQuestion } from "../api/types";
import { answerNow, aroundTheme, bodyOf, inSight, partsOf, started } from "./asking";

const question = (given: Partial<AskedQuestion>): AskedQuestion => ({
  title: "",
  kind: "has",
  partners: [],
  concepts: [],
  words: [],
  entry: null,
  denied: false,
  each: false,
  idle: false,
  ...given,
});
const room = { id: "t_room", label: "een ruimte" };
const van = { id: "t_vehicle", label: "vervoer" };

describe("what stands below a question", () => {
  const now = { open: true, failed: false, waiting: false, stale: false, answer: "before" };

  it("is its answer, or the one before it while this one is on its way", () => {
    expect(answerNow(now)).toBe("before");
    expect(answerNow({ ...now, stale: true })).toBe("before");
  });

  it("is nothing of another question while there is no connection", () => {
    expect(answerNow({ ...now, stale: true, waiting: true })).toBeUndefined();
  });

  it("stays, of this very question, while there is no connection", () => {
    expect(answerNow({ ...now, waiting: true })).toBe("before");
  });

  it("is nothing where nothing was asked or the asking failed", () => {
    expect(answerNow({ ...now, open: false })).toBeUndefined();
    expect(answerNow({ ...now, failed: true })).toBeUndefined();
  });
});

describe("a question in parts", () => {
  it("goes back as ids", () => {
    expect(bodyOf(question({ concepts: [room], words: ["bakfiets"] }))).toEqual({
      kind: "has",
      partners: [],
      concepts: ["t_room"],
      words: ["bakfiets"],
      entry: null,
      denied: false,
      each: false,
      idle: false,
    });
  });

  it("keeps asking who has not when a part is taken out", () => {
    const parts = partsOf(question({ concepts: [room, van], denied: true }));
    expect(parts.map(({ without }) => without.denied)).toEqual([true, true]);
  });

  it("loses one part at a time and never its last", () => {
    const parts = partsOf(question({ concepts: [room, van], words: ["bakfiets"] }));
    expect(parts.map(({ label }) => label)).toEqual(["een ruimte", "vervoer", "bakfiets"]);
    expect(parts[0]?.without).toMatchObject({ concepts: ["t_vehicle"], words: ["bakfiets"] });
    expect(parts[2]?.without).toMatchObject({ concepts: ["t_room", "t_vehicle"], words: [] });
    expect(partsOf(question({ concepts: [room] }))).toEqual([]);
  });

  it("keeps both partners of why not", () => {
    const two = [
      { id: "a", label: "A" },
      { id: "b", label: "B" },
    ];
    expect(partsOf(question({ kind: "why_not", partners: two }))).toEqual([]);
    expect(partsOf(question({ kind: "partners", partners: two })).map(({ without }) => without.partners)).toEqual([["b"], ["a"]]);
  });
});

it("starts a question without its dots", () => {
  expect(started("wie heeft…")).toBe("wie heeft ");
});

describe("an answer that comes", () => {
  it("is in sight in the upper half of the screen, where what follows can be read", () => {
    expect(inSight({ top: 120, bottom: 150 }, 900)).toBe(true);
    expect(inSight({ top: 640, bottom: 670 }, 720)).toBe(false);
    expect(inSight({ top: 765, bottom: 795 }, 720)).toBe(false);
    expect(inSight({ top: -40, bottom: -10 }, 720)).toBe(false);
  });
});

it("has the theme of a session ready as a question", () => {
  const ask = (theme: string) => `Wat kan er rond ${theme}?`;
  expect(aroundTheme("eenzaamheid en bewegen. ", ask)).toBe("Wat kan er rond eenzaamheid en bewegen?");
  expect([aroundTheme("  ", ask), aroundTheme("…", ask), aroundTheme("Wie heeft er ruimte?", ask)]).toEqual([null, null, null]);
});
