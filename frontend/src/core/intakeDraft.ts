/** What a partner answered here: what the server knows, what was changed since, and what to send next. Pure. */

import type { components } from "../api/schema";
import { typed } from "./typed";

type Schemas = components["schemas"];
export type Intake = Schemas["IntakeOut"];
export type Step = Schemas["StepOut"];
export type Ask = Schemas["AskOut"];
export type Chip = Schemas["ChipOut"];
export type Entry = Schemas["EntryOut"];
export type Field = Entry["field"];

export const KEYS = ["reach", "moments", "have", "idle", "want_reach", "need", "urgent", "people_need"] as const;
export type Key = (typeof KEYS)[number];
export const MARKED: Partial<Record<Key, readonly Key[]>> = { idle: ["have"], urgent: ["need", "want_reach"] };

export interface Picks {
  chosen: readonly string[];
  rejected: readonly string[];
}

/** An answer as the server has it. `version` is to be named when it is changed. */
export interface Known extends Picks {
  version: string;
}

/** A partner's own words. `entry` once the server has it; `saved` is what it has. */
export interface OwnText {
  id: string;
  field: Field;
  text: string;
  entry: string | null;
  version: number;
  saved: string;
  gone: boolean;
  /** Asked at this question, when it is not about the field itself. */
  ask: Key | null;
  with: readonly string[];
  /** A colleague wrote this instead; null when they took it away. */
  theirs?: { text: string | null; version: number } | undefined;
  /** The server will not have it like this. */
  refused?: string | undefined;
  /** How often it was taken away elsewhere and comes as a new one: each time is an operation of its own. */
  again?: number | undefined;
}

/** Frozen once tried: a retry is the very same request under the same key, so nothing is done twice. */
export type Sending = { op: string } & (
  | { kind: "answer"; key: Key; chosen: readonly string[]; rejected: readonly string[]; seen: string }
  | { kind: "add"; id: string; field: Field; text: string; ask: Key | null }
  | { kind: "edit"; id: string; entry: string; version: number; field: Field; text: string; with: readonly string[] }
  | { kind: "remove"; id: string; entry: string; version: number }
);

export interface Draft {
  known: Partial<Record<Key, Known>>;
  mine: Partial<Record<Key, Picks>>;
  theirs: Partial<Record<Key, Known>>;
  texts: readonly OwnText[];
  sending: Sending | null;
  /** The server may know more than we do: look before sending answers. */
  stale: boolean;
}

export const EMPTY: Draft = { known: {}, mine: {}, theirs: {}, texts: [], sending: null, stale: true };
const NOTHING: Picks = { chosen: [], rejected: [] };

export function isKey(key: string): key is Key {
  return (KEYS as readonly string[]).includes(key);
}

export function alike(a: Picks, b: Picks): boolean {
  return sameSet(a.chosen, b.chosen) && sameSet(a.rejected, b.rejected);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));
}

/** The answer to show: one's own first. A mark stands only on what is chosen. */
export function picks(draft: Draft, key: Key): Picks {
  const own = draft.mine[key] ?? draft.known[key] ?? NOTHING;
  const of = MARKED[key];
  if (!of) return own;
  const there = new Set(of.flatMap((one) => picks(draft, one).chosen));
  return { chosen: own.chosen.filter((code) => there.has(code)), rejected: [] };
}

export function setPicks(draft: Draft, key: Key, wanted: Picks): Draft {
  const mine = without(draft.mine, key);
  const known = draft.known[key];
  const underway = draft.sending?.kind === "answer" && draft.sending.key === key;
  if (known && alike(known, wanted) && !underway && !draft.theirs[key]) return { ...draft, mine };
  return { ...draft, mine: { ...mine, [key]: wanted } };
}

export function without<T>(answers: Partial<Record<Key, T>>, key: Key): Partial<Record<Key, T>> {
  const others = { ...answers };
  Reflect.deleteProperty(others, key);
  return others;
}

/** Tapped: chosen, or not any more. */
export function tap(draft: Draft, key: Key, code: string): Draft {
  const { chosen, rejected } = picks(draft, key);
  const on = chosen.includes(code);
  return setPicks(draft, key, {
    chosen: on ? chosen.filter((one) => one !== code) : [...chosen, code],
    rejected: rejected.filter((one) => one !== code),
  });
}

/** "Klopt niet", or taken back. */
export function reject(draft: Draft, key: Key, code: string): Draft {
  const { chosen, rejected } = picks(draft, key);
  const off = rejected.includes(code);
  return setPicks(draft, key, {
    chosen: chosen.filter((one) => one !== code),
    rejected: off ? rejected.filter((one) => one !== code) : [...rejected, code],
  });
}

export function addText(draft: Draft, id: string, field: Field, text = "", ask: Key | null = null): Draft {
  const added: OwnText = { id, field, text, ask, entry: null, version: 0, saved: "", gone: false, with: [] };
  return { ...draft, texts: [...draft.texts, added] };
}

export function setText(draft: Draft, id: string, text: string): Draft {
  return changed(draft, id, (own) => ({ ...own, text, refused: undefined }));
}

export function removeText(draft: Draft, id: string): Draft {
  return tidied(changed(draft, id, (own) => ({ ...own, gone: true, text: "", refused: undefined })));
}

function changed(draft: Draft, id: string, change: (own: OwnText) => OwnText): Draft {
  return { ...draft, texts: draft.texts.map((own) => (own.id === id ? change(own) : own)) };
}

/** Without what was taken away and is nowhere any more. */
function tidied(draft: Draft): Draft {
  const underway = draft.sending && draft.sending.kind !== "answer" ? draft.sending.id : null;
  return { ...draft, texts: draft.texts.filter((own) => !own.gone || own.entry !== null || own.id === underway) };
}

/** What is still to be brought to the server for this text. */
function errand(own: OwnText): "add" | "edit" | "remove" | null {
  const text = typed(own.text);
  if (own.theirs || own.refused !== undefined) return null;
  if (text === "" || own.gone) return own.entry === null ? null : "remove";
  if (own.entry === null) return "add";
  return text === own.saved ? null : "edit";
}

/** The next request, or null when everything has arrived. Marks go after what they mark. */
export function nextSending(draft: Draft, op: () => string): Sending | null {
  if (draft.sending) return draft.sending;
  for (const own of draft.texts) {
    const { id, field, version, entry } = own;
    const text = typed(own.text);
    const kind = errand(own);
    // Named after the text, so that two pages that both come to send it send one and the same.
    if (kind === "add") return { op: `${id}.${own.again ?? 0}`, kind, id, field, text, ask: own.ask };
    if (kind === "edit" && entry !== null) return { op: op(), kind, id, entry, version, field, text, with: own.with };
    if (kind === "remove" && entry !== null) return { op: op(), kind, id, entry, version };
  }
  if (draft.stale) return null;
  for (const key of KEYS) {
    const known = draft.known[key];
    if (!draft.mine[key] || !known || draft.theirs[key]) continue;
    return { op: op(), kind: "answer", key, seen: known.version, ...picks(draft, key) };
  }
  return null;
}

/** No text of the server any more: what is typed here stays, to be sent as a new one. */
export function afresh(own: OwnText): OwnText {
  return { ...own, entry: null, saved: "", version: 0, theirs: undefined, again: (own.again ?? 0) + 1 };
}

/** Another page of this device added an earlier state of this text. What it knows of it is in `other`: then the text
 * is changed there, and else it comes as one of its own. */
export function addedElsewhere(draft: Draft, sent: Sending & { kind: "add" }, other: Draft): Draft {
  const same = other.texts.find((own) => own.id === sent.id && own.entry !== null);
  const known = (own: OwnText) => (same ? { ...own, entry: same.entry, version: same.version, saved: same.saved } : afresh(own));
  return { ...changed(draft, sent.id, known), sending: null, stale: true };
}

/** The server has it. */
export function arrived(draft: Draft, sent: Sending, written: { id: string; version: number }): Draft {
  const rest: Draft = { ...draft, sending: null };
  if (sent.kind === "answer") {
    const known: Known = { chosen: sent.chosen, rejected: sent.rejected, version: sent.seen };
    const { [sent.key]: mine, ...others } = rest.mine;
    const still = mine && !alike(picks({ ...rest, mine: { ...others, [sent.key]: mine } }, sent.key), known);
    return { ...rest, stale: true, known: { ...rest.known, [sent.key]: known }, mine: still ? rest.mine : others };
  }
  if (sent.kind === "remove") {
    return tidied(changed(rest, sent.id, afresh));
  }
  const entry = written.id;
  const twins = rest.texts.filter((own) => own.id === sent.id || own.entry !== entry);
  return changed({ ...rest, stale: true, texts: twins }, sent.id, (own) => ({ ...own, entry, version: written.version, saved: sent.text }));
}

/** The server will not: a colleague was first, it is gone, or it may not be. Nothing is thrown away. */
export function declined(draft: Draft, sent: Sending, status: number, why: string): Draft {
  const rest: Draft = { ...draft, sending: null, stale: true };
  if (status === 412 || sent.kind === "answer") {
    return rest;
  }
  if (status === 404) return tidied(changed(rest, sent.id, afresh));
  return changed(rest, sent.id, (own) => ({ ...own, refused: why }));
}
