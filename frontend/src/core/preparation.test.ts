import { expect, it } from "vitest";

import { leftEmpty } from "./preparation";

const FREE = [3, 4];
it("says of a question that may stay empty that it was left, once the rest is answered", () => {
  expect(leftEmpty({ complete: true }, { number: 3, state: "nothing" }, FREE)).toBe(true);
  expect(leftEmpty({ complete: false }, { number: 3, state: "nothing" }, FREE)).toBe(false);
  expect(leftEmpty({ complete: true }, { number: 3, state: "partner" }, FREE)).toBe(false);
  expect(leftEmpty({ complete: true }, { number: 5, state: "nothing" }, FREE)).toBe(false);
});
