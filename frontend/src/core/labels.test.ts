import { describe, expect, test } from "vitest";

import { line } from "./geometry";
import type { Point, Side } from "./geometry";
import { clearOfNames, jointPlace, nameBoxes, nameSides, writtenNames } from "./labels";
import { place } from "./layout";

const town = (count: number) => {
  const names = new Map(Array.from({ length: count }, (_, i) => [`p${i}`, `Bewonersgroep Smitsveen-Zuid ${i}`]));
  const placed = place([...names.keys()].map((id, nth) => ({ id, nth })));
  return { names, placed };
};

describe("the joint of a group", () => {
  const around: Point[] = [{ x: 100, y: 300 }, { x: 500, y: 300 }, { x: 300, y: 60 }];
  const positions = new Map([...around, { x: 300, y: 240 }].map((point, i) => [String(i), point]));
  const placed = { width: 678, height: 512, positions };
  const boxes = nameBoxes(placed, new Map([["3", "Taalhuis"]]), new Map<string, Side>([["3", "top"]]));
  const name = boxes.get("3");

  test("stands clear of a name and of a shape in its middle", () => {
    if (!name) throw new Error("the name has a box");
    const middle = { x: 300, y: 220 };
    expect(clearOfNames(middle, [name])).toBe(false);
    const joint = jointPlace(around, placed, [name], []);
    expect(clearOfNames(joint, [name])).toBe(true);
    expect(Math.hypot(joint.x - 300, joint.y - 240)).toBeGreaterThan(35);
  });
  test("leads its lines past a name where there is room", () => {
    const besides = { left: 150, right: 250, top: 225, bottom: 275 };
    const joint = jointPlace(around, { ...placed, positions: new Map() }, [besides], []);
    const [from] = around;
    if (!from) throw new Error("there is a first");
    const on = (t: number) => ({ x: from.x + (joint.x - from.x) * t, y: from.y + (joint.y - from.y) * t });
    const within = ({ x, y }: Point) => x > besides.left && x < besides.right && y > besides.top && y < besides.bottom;
    expect(within({ x: 200, y: 260 }), "the straight way from the middle does run through it").toBe(true);
    expect(Array.from({ length: 101 }, (_, i) => within(on(i / 100)))).not.toContain(true);
  });
  test("stands on no name where no place is free", () => {
    const crowd = new Map(Array.from({ length: 400 }, (_, i) => [String(i), { x: 150 + (i % 20) * 15, y: 70 + Math.floor(i / 20) * 15 }]));
    const names = [{ left: 250, right: 350, top: 200, bottom: 240 }];
    expect(clearOfNames(jointPlace(around, { ...placed, positions: crowd }, names, []), names)).toBe(true);
  });
  test("is the middle where nothing stands there, and not on another joint", () => {
    const empty = { ...placed, positions: new Map<string, Point>() };
    const first = jointPlace(around, empty, [], []);
    expect(first).toEqual({ x: 300, y: 220 });
    const second = jointPlace(around, empty, [], [first]);
    expect(Math.hypot(second.x - first.x, second.y - first.y)).toBeGreaterThan(26);
  });
});

describe("a name at the edge", () => {
  test("gives way sideways at the edge rather than go unwritten", () => {
    const positions = new Map([["west", { x: 74, y: 252 }], ["east", { x: 604, y: 268 }], ["near", { x: 428, y: 263 }]]);
    const map = { width: 678, height: 512, positions };
    const names = new Map([["west", "The Copper Kettle"], ["east", "Men in Sheds Tannery"], ["near", "Tannery Ward Council"]]);
    const boxes = nameBoxes(map, names, nameSides(map, names, []));
    expect(writtenNames(map, boxes, [...positions.keys()])).toEqual(new Set(positions.keys()));
    expect(boxes.get("east")?.right).toBeLessThanOrEqual(map.width - 2);
  });
  test("stands on the map, whatever lines run there", () => {
    const placed = { width: 678, height: 512, positions: new Map([["hu", { x: 62, y: 300 }]]) };
    const names = new Map([["hu", "Hogeschool Utrecht"]]);
    const lines = Array.from({ length: 60 }, () => [{ x: 62, y: 300 }, { x: 600, y: 300 }] as const);
    const unit = 1.1;
    const boxes = nameBoxes(placed, names, nameSides(placed, names, lines, unit), unit);
    expect(writtenNames(placed, boxes, ["hu"])).toContain("hu");
  });
});

describe.each([60, 120])("the names of %i partners", (count) => {
  const { names, placed } = town(count);
  const unit = 1.5;
  const boxes = nameBoxes(placed, names, nameSides(placed, names, [], unit), unit);

  test("never lie on one another, and each can be read when looked at", () => {
    for (const id of names.keys()) {
      const written = [...writtenNames(placed, boxes, [...names.keys()], [id])];
      expect(written).toContain(id);
      const rooms = written.flatMap((one) => boxes.get(one) ?? []);
      const touching = rooms.filter((a, i) =>
        rooms.slice(i + 1).some((b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top),
      );
      expect(touching).toEqual([]);
    }
  });
  test("begin with who comes first", () => {
    const usual = writtenNames(placed, boxes, [...names.keys()]);
    expect(usual.size).toBeGreaterThan(count / 4);
    const crowded = [...names.keys()].find((id) => !usual.has(id) && writtenNames(placed, boxes, [id]).has(id));
    if (crowded === undefined) throw new Error("somebody gave way to another name");
    expect(writtenNames(placed, boxes, [crowded, ...names.keys()])).toContain(crowded);
  });
});

test("a line that bends around somebody bends to the side where its number is on no name", () => {
  const [a, between, b] = [{ x: 100, y: 200 }, { x: 250, y: 200 }, { x: 400, y: 200 }];
  // The name of who stands between, and those of both ends, all below.
  const names = [
    { left: 30, right: 170, top: 225, bottom: 245 },
    { left: 170, right: 330, top: 218, bottom: 245 },
    { left: 330, right: 470, top: 225, bottom: 245 },
  ];
  const clear = (place: { x: number; y: number }) => clearOfNames(place, names);
  expect(line(a, b, [between]).places.some(clear)).toBe(false);
  expect(line(a, b, [between], { clear }).places.some(clear)).toBe(true);
});
