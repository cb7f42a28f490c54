import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Refused, Unreachable } from "./client";
import { Sender } from "./sender";
import type { Send } from "./sender";

const tick = { kind: "attendance" as const, project: "p", session: "s", organisations: ["a"], present: true };
const done = { id: "s", version: 2, seq: 2 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("keeps a change while the road is broken, and sends it again under the same key", async () => {
  const keys: string[] = [];
  let broken = true;
  const send: Send = ({ key }) => {
    keys.push(key);
    return broken ? Promise.reject(new Unreachable()) : Promise.resolve(done);
  };
  const sender = new Sender(send);
  const written = sender.add(tick);
  await vi.advanceTimersByTimeAsync(10);
  expect(sender.pending()).toHaveLength(1);
  broken = false;
  await vi.advanceTimersByTimeAsync(1100);
  await expect(written).resolves.toEqual(done);
  expect(new Set(keys).size).toBe(1);
  expect(sender.pending()).toHaveLength(0);
});

test("sends in order, one at a time", async () => {
  const sent: boolean[] = [];
  const sender = new Sender(({ change }) => {
    if (change.kind === "attendance") sent.push(change.present);
    return Promise.resolve(done);
  });
  await Promise.all([sender.add(tick), sender.add({ ...tick, present: false }), sender.add(tick)]);
  expect(sent).toEqual([true, false, true]);
});

test("a refusal is told, and does not hold up what comes after", async () => {
  let first = true;
  const sender = new Sender(() => {
    if (!first) return Promise.resolve(done);
    first = false;
    return Promise.reject(new Refused(422, "x", "nee"));
  });
  const refused = sender.add(tick);
  const accepted = sender.add(tick);
  await expect(refused).rejects.toThrow("nee");
  await expect(accepted).resolves.toEqual(done);
});

test("what was not sent survives a reload", async () => {
  const stuck = new Sender(() => Promise.reject(new Unreachable(30)));
  void stuck.add(tick, "the-key");
  await vi.advanceTimersByTimeAsync(1);
  const keys: string[] = [];
  const sender = new Sender(({ key }) => {
    keys.push(key);
    return Promise.resolve(done);
  });
  await vi.advanceTimersByTimeAsync(1);
  expect(keys).toEqual(["the-key"]);
  expect(sender.pending()).toEqual([]);
});
