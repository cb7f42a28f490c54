/** What was done here and has not reached the server yet. Pure: sending and storing happen elsewhere. */

import type { Status } from "../api/types";

export type Change =
  | { kind: "attendance"; project: string; session: string; organisations: string[]; present: boolean }
  | { kind: "preferences"; project: string; session: string; body: Partial<Record<"surprising" | "quick" | "residents", 0 | 1 | 2>> }
  | { kind: "theme"; project: string; session: string; version: number; body: unknown }
  | { kind: "koppelkans"; project: string; body: unknown }
  | { kind: "koppelkans-edit"; project: string; koppelkans: string; version: number; body: unknown }
  | { kind: "koppelkans-move"; project: string; koppelkans: string; body: { to: Status; reason: string; session: string | null } }
  | { kind: "dismissal"; project: string; body: { partners: string[]; reason: string; grounds: string; undone: boolean } };

export interface Pending {
  /** Sent as Idempotency-Key, the same on every retry: nothing is ever done twice. */
  key: string;
  change: Change;
}

/** A failure of the road, not of the request: the same thing may be sent again. */
export function mayRetry(status: number): boolean {
  return status === 0 || status === 429 || status === 502 || status === 503 || status === 504;
}

/** Milliseconds until the next attempt: what the server asked for, else ever longer up to ten seconds. */
export function delay(attempt: number, retryAfter?: number): number {
  if (retryAfter !== undefined && retryAfter > 0) return Math.min(retryAfter, 30) * 1000;
  return Math.min(1000 * 2 ** attempt, 10_000);
}

/** Who is there according to the server, and then what was ticked here since. */
export function attending(server: readonly string[], session: string, pending: readonly Pending[]): ReadonlySet<string> {
  const there = new Set(server);
  for (const { change } of pending) {
    if (change.kind !== "attendance" || change.session !== session) continue;
    for (const id of change.organisations) {
      if (change.present) there.add(id);
      else there.delete(id);
    }
  }
  return there;
}

export function restored(text: string | null): Pending[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isPending) : [];
  } catch {
    return [];
  }
}

function isPending(value: unknown): value is Pending {
  return typeof value === "object" && value !== null && "key" in value && "change" in value;
}

/** A random operation id. `crypto.randomUUID` is missing on plain http, as on a local network. */
export function operationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
