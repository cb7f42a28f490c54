import { describe, expect, it } from "vitest";

import { leftEmpty, toAsk } from "./preparation";

const FREE = [3, 4];
const question = (number: number) => ({ key: "have" as const, number, title: `${number}`, ask: "", effect: 1 / number });

describe("what to ask a partner next", () => {
  it("is the most telling question, also one that may stay empty, while others are open", () => {
    expect(toAsk({ complete: false }, [question(4), question(5)], FREE)).toEqual(question(4));
  });

  it("is nothing that may stay empty once the rest is answered", () => {
    expect(toAsk({ complete: true }, [question(3)], FREE)).toBeUndefined();
    expect(toAsk({ complete: true }, [question(3), question(5)], FREE)).toEqual(question(5));
  });
});

it("says of a question that may stay empty that it was left, once the rest is answered", () => {
  expect(leftEmpty({ complete: true }, { number: 3, state: "nothing" }, FREE)).toBe(true);
  expect(leftEmpty({ complete: false }, { number: 3, state: "nothing" }, FREE)).toBe(false);
  expect(leftEmpty({ complete: true }, { number: 3, state: "partner" }, FREE)).toBe(false);
  expect(leftEmpty({ complete: true }, { number: 5, state: "nothing" }, FREE)).toBe(false);
});
