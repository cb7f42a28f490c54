import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { line, neighbour, spread, toSegment } from "./geometry";
import { initials, look } from "./kinds";
import { nameLines, nameSides } from "./labels";
import { place } from "./layout";
import { numbered, pairId, typedNumber } from "./numbering";
import { attending, delay, mayRetry, operationId, restored } from "./outbox";
import { TEXTS } from "./texts";
import { dayAndMonth, hinges, joined, past } from "./words";

describe("card numbers", () => {
  test("are the places in the order that all screens share", () => {
    expect(numbered(["a+b", "c+d"], 2)).toEqual({ "a+b": 1, "c+d": 2 });
  });
  test("do not depend on what one screen saw before, or asked", () => {
    const asked = numbered(["a+b", "c+d"], 5, ["c+d", "e+f", "g+h"]);
    expect(asked).toEqual({ "a+b": 1, "c+d": 2, "e+f": 6, "g+h": 7 });
  });
  test("of two digits are typed one soon after the other", () => {
    expect(typedNumber({ text: "1", at: 1000 }, "2", 1300)).toBe("12");
    expect(typedNumber({ text: "1", at: 1000 }, "2", 2500)).toBe("2");
    expect(typedNumber({ text: "12", at: 1000 }, "3", 1100)).toBe("3");
  });
  test("a pair has one name whatever its order", () => {
    expect(pairId(["b", "a"])).toBe(pairId(["a", "b"]));
  });
});

describe("attendance with what is still on its way", () => {
  const tick = (id: string, present: boolean, session = "s1") => ({
    key: id,
    change: { kind: "attendance" as const, project: "p", session, organisations: [id], present },
  });
  test("shows a tick before the server has it", () => {
    expect([...attending(["a"], "s1", [tick("b", true)])]).toEqual(["a", "b"]);
  });
  test("the last tick wins", () => {
    expect([...attending(["a"], "s1", [tick("a", false), tick("a", true), tick("a", false)])]).toEqual([]);
  });
  test("another session's ticks do not count", () => {
    expect([...attending(["a"], "s1", [tick("b", true, "s2")])]).toEqual(["a"]);
  });
});

describe("outbox", () => {
  test("a broken road may be tried again, a refusal not", () => {
    expect([0, 429, 502, 503, 504].every(mayRetry)).toBe(true);
    expect([400, 403, 404, 412, 422, 500].some(mayRetry)).toBe(false);
  });
  test("waits ever longer, and as long as the server asks", () => {
    expect([delay(0), delay(1), delay(9)]).toEqual([1000, 2000, 10_000]);
    expect(delay(0, 7)).toBe(7000);
  });
  test("restores what was kept and survives rubbish", () => {
    expect(restored(null)).toEqual([]);
    expect(restored("{")).toEqual([]);
    expect(restored('[{"key":"k","change":{}},3]')).toHaveLength(1);
  });
  test("operation ids are not repeated", () => {
    expect(operationId()).not.toBe(operationId());
    expect(operationId()).toMatch(/^[0-9a-f]{32}$/);
  });
});

const profiles = (...ids: string[]) => ids.map((id, nth) => ({ id, nth }));

describe("map positions", () => {
  const eight = profiles("a", "b", "c", "d", "e", "f", "g", "h");
  test("are the same on every screen", () => {
    expect([...place(eight).positions]).toEqual([...place(eight).positions]);
  });
  test("do not depend on when a screen was opened: nobody moves for a newcomer, or when somebody leaves", () => {
    const before = place(eight).positions;
    const after = place([...eight, { id: "new", nth: 8 }].filter(({ id }) => id !== "c")).positions;
    for (const [id, point] of before) if (id !== "c") expect(after.get(id)).toEqual(point);
    const fresh = after.get("new");
    for (const point of before.values()) expect(Math.hypot(point.x - (fresh?.x ?? 0), point.y - (fresh?.y ?? 0))).toBeGreaterThan(50);
  });
  test.each([2, 5, 8, 14, 25, 40])("stay apart and on the paper, with %i", (many) => {
    const placed = place(profiles(...Array.from({ length: many }, (_, i) => `o${i}`)));
    const points = [...placed.positions.values()];
    for (const [i, a] of points.entries()) {
      expect(a.x).toBeGreaterThan(20);
      expect(a.x).toBeLessThan(placed.width - 20);
      for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(45);
    }
  });
  test("a name stays on the paper", () => {
    const placed = { width: 678, height: 512, positions: new Map([["a", { x: 340, y: 490 }]]) };
    expect(nameSides(placed, new Map([["a", "Portaal"]]), []).get("a")).toBe("top");
  });
  test("long names go on two lines", () => {
    expect(nameLines("Stichting Energie Actief Soest")).toEqual(["Stichting Energie", "Actief Soest"]);
    expect(nameLines("Portaal")).toEqual(["Portaal"]);
  });
});

describe("lines", () => {
  test("are straight, and bend around somebody in between", () => {
    expect(line({ x: 0, y: 0 }, { x: 200, y: 0 }, []).path).not.toContain("Q");
    const bent = line({ x: 0, y: 0 }, { x: 200, y: 0 }, [{ x: 100, y: 2 }]);
    expect(bent.path).toContain("Q");
    expect(Math.abs((bent.places[0]?.y ?? 0) - 2)).toBeGreaterThan(20);
  });
  test("signs on crossing lines do not cover one another", () => {
    const one = line({ x: 0, y: 0 }, { x: 200, y: 200 }, []);
    const other = line({ x: 0, y: 200 }, { x: 200, y: 0 }, []);
    const [a, b] = spread([one.places, other.places]);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(22);
  });
  test("distance to a line ends at its ends", () => {
    expect(toSegment({ x: 300, y: 0 }, { x: 0, y: 0 }, { x: 200, y: 0 })).toBe(100);
  });
  test("arrow keys go to the nearest in that direction", () => {
    const positions = new Map([
      ["here", { x: 100, y: 100 }],
      ["far", { x: 400, y: 100 }],
      ["near", { x: 200, y: 120 }],
      ["below", { x: 110, y: 300 }],
    ]);
    expect(neighbour("here", "right", positions)).toBe("near");
    expect(neighbour("here", "down", positions)).toBe("below");
    expect(neighbour("here", "left", positions)).toBeUndefined();
  });
});

describe("kinds", () => {
  test.each([
    ["woningcorporatie", "corporatie"],
    ["welzijn-en-zorg", "welzijn"],
    ["vrijwilligersorganisatie", "vrijwilligers"],
    ["energie-initiatief", "energie"],
    ["geloofsgemeenschap", "cultuur"],
    ["sportvereniging", "cultuur"],
    ["bedrijf", "loket"],
    ["bewonersgroep", "bewoners"],
  ])("%s has its shape", (kind, shape) => {
    expect(look(kind)).toEqual({ shape, own: false });
  });
  test("a kind of one's own always has the same shape, dotted", () => {
    expect(look("repaircafé").own).toBe(true);
    expect(look("repaircafé")).toEqual(look("repaircafé"));
  });
  test("initials skip small words", () => {
    expect(initials("Stichting Energie Actief Soest")).toBe("EA");
    expect(initials("Portaal")).toBe("P");
    expect(initials("De Stichting")).toBe("DS");
  });
});

describe("words", () => {
  test("names in a row", () => {
    expect(joined(["A", "B", "C"], "en")).toBe("A, B en C");
    expect(joined(["A"], "en")).toBe("A");
  });
  test("a proposition turns on kan and zodat, once each, and loses nothing", () => {
    const text = "Buurthuis kan de zaal openen, zodat Taalhuis kan starten.";
    expect(hinges(text).filter(({ hinge }) => hinge).map((piece) => piece.text)).toEqual(["kan", "zodat"]);
    expect(hinges(text).map((piece) => piece.text).join("")).toBe(text);
  });
  test("being offline is said with the time and the number", () => {
    expect(TEXTS.nl.offline("14:02", 3)).toBe("Geen verbinding sinds 14:02. Je kunt doorgaan; we sturen 3 wijzigingen straks.");
    expect(TEXTS.nl.offline("14:02", 1)).toContain("1 wijziging straks");
    expect(TEXTS.en.offline("14:02", 0)).toBe("No connection since 14:02. You can go on.");
  });
});

test("the dark theme of the system has the dark values of the design", () => {
  const values = (file: string, start: RegExp) => {
    const css = readFileSync(file, "utf8");
    const block = css.slice(css.search(start));
    return [...block.slice(0, block.indexOf("}")).matchAll(/--kk-[\w-]+: [^;]+/g)].map(([text]) => text);
  };
  const design = values("src/styles/tokens.css", /:root\[data-thema="donker"\]/);
  expect(design.length).toBeGreaterThan(20);
  expect(values("src/styles/dark.css", /:root:not/)).toEqual(design);
});

describe("a day to look back on", () => {
  const now = new Date("2026-11-28T10:00:00");
  test("says its year only where that is another one", () => {
    expect(dayAndMonth("2026-12-14", "nl", now)).toBe("14 december");
    expect(dayAndMonth("2020-01-01", "nl", now)).toBe("1 januari 2020");
    expect(dayAndMonth("2027-01-12", "en", now)).toBe("12 January 2027");
  });
  test("has passed from the day after", () => {
    expect([past("2026-11-27", now), past("2026-11-28", now), past("", now)]).toEqual([true, false, false]);
  });
});
