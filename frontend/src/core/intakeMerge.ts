/** What the server says now, laid beside what was done here: nothing is lost on either side. Pure. */

import { MARKED, afresh, alike, isKey, without } from "./intakeDraft";
import { typed } from "./typed";
import type { Draft, Entry, Intake, Key, Known, OwnText, Picks } from "./intakeDraft";

/** Only with nothing underway, for what is underway may or may not be in this answer. */
export function merged(draft: Draft, intake: Intake, entries: readonly Entry[]): Draft {
  if (draft.sending) return draft;
  let next: Draft = { ...draft, stale: false, texts: mergedTexts(draft.texts, entries) };
  for (const ask of intake.steps.flatMap((step) => step.asks)) {
    if (!isKey(ask.key)) continue;
    const codes = (chips: readonly { concept: string }[]) => chips.map((chip) => chip.concept);
    next = mergedAnswer(next, ask.key, { chosen: codes(ask.chosen), rejected: codes(ask.rejected), version: ask.version });
  }
  return next;
}

function mergedAnswer(draft: Draft, key: Key, server: Known): Draft {
  const { [key]: mine, ...others } = draft.mine;
  const theirs = without(draft.theirs, key);
  const before = draft.known[key];
  const known = { ...draft.known, [key]: server };
  if (!mine || alike(mine, server)) return { ...draft, known, mine: others, theirs };
  if (draft.theirs[key]) return { ...draft, theirs: { ...theirs, [key]: server } };
  if (!before || alike(before, server)) return { ...draft, known };
  // Marks say nothing against each other: both hands' marks count.
  if (MARKED[key]) return { ...draft, known, mine: { ...others, [key]: together(before, mine, server) } };
  return { ...draft, theirs: { ...theirs, [key]: server } };
}

/** Their answer with the changes made here. */
function together(before: Picks, mine: Picks, server: Picks): Picks {
  const added = mine.chosen.filter((code) => !before.chosen.includes(code) && !server.chosen.includes(code));
  const kept = server.chosen.filter((code) => mine.chosen.includes(code) || !before.chosen.includes(code));
  return { chosen: [...kept, ...added], rejected: [] };
}

function mergedTexts(texts: readonly OwnText[], entries: readonly Entry[]): OwnText[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = texts.flatMap((own) => mergedText(own, own.entry === null ? undefined : byId.get(own.entry)));
  const here = new Set(kept.map((own) => own.entry));
  const added = entries.filter((entry) => !here.has(entry.id)).map(fromEntry);
  return [...kept, ...added];
}

function mergedText(own: OwnText, server: Entry | undefined): OwnText[] {
  if (own.entry === null) return [own];
  const untouched = !own.gone && typed(own.text) === own.saved;
  if (!server) {
    if (own.gone || untouched || typed(own.text) === "") return [];
    // Taken away by a colleague while it was changed here: what was typed here stays, as a text of its own.
    return [afresh(own)];
  }
  const same = { ...own, version: server.version, saved: server.text, theirs: undefined };
  if (untouched) return [{ ...same, text: server.text }];
  if (server.text === own.saved || server.text === typed(own.text)) return [same];
  return [{ ...own, theirs: { text: server.text, version: server.version } }];
}

function fromEntry(entry: Entry): OwnText {
  return {
    id: entry.id,
    field: entry.field,
    text: entry.text,
    entry: entry.id,
    version: entry.version,
    saved: entry.text,
    gone: false,
    ask: entry.asked && isKey(entry.asked) ? entry.asked : null,
    with: entry.withOrganisations,
  };
}

export type Choice = "theirs" | "mine" | "both";

export function settleAnswer(draft: Draft, key: Key, choice: Choice): Draft {
  const { [key]: server, ...theirs } = draft.theirs;
  const { [key]: mine, ...others } = draft.mine;
  if (!server) return draft;
  const known = { ...draft.known, [key]: server };
  if (choice === "theirs" || !mine) return { ...draft, known, theirs, mine: others };
  const chosen = [...new Set([...server.chosen, ...mine.chosen])];
  const rejected = [...new Set([...server.rejected, ...mine.rejected])].filter((code) => !chosen.includes(code));
  const wanted = choice === "both" ? { chosen, rejected } : mine;
  return { ...draft, known, theirs, mine: alike(wanted, server) ? others : { ...others, [key]: wanted } };
}

export function settleText(draft: Draft, id: string, choice: Choice, fresh: string): Draft {
  return {
    ...draft,
    texts: draft.texts.flatMap((own) => {
      if (own.id !== id || !own.theirs) return [own];
      const { text, version } = own.theirs;
      const server: OwnText = { ...own, text: text ?? "", saved: text ?? "", version, gone: false, theirs: undefined };
      if (choice === "theirs") return [server];
      if (choice === "mine") return [{ ...server, text: own.text, gone: own.gone }];
      const mine: OwnText = { ...own, id: fresh, entry: null, version: 0, saved: "", gone: false, theirs: undefined };
      return [server, mine];
    }),
  };
}

export type Saved = "saved" | "device" | "unsent";

/** In words: Bewaard, Op telefoon, Nog niet verstuurd. `held`: it stands in this device's own memory. */
export function savedState(draft: Draft, held: boolean, expired: boolean): Saved {
  const stuck = Object.keys(draft.theirs).length > 0 || draft.texts.some((own) => own.theirs ?? own.refused !== undefined);
  if (stuck) return "unsent";
  if (!waiting(draft)) return "saved";
  return held && !expired ? "device" : "unsent";
}

export function waiting(draft: Draft): boolean {
  const open = (own: OwnText) => (own.gone ? own.entry !== null : typed(own.text) !== own.saved);
  return draft.sending !== null || Object.keys(draft.mine).length > 0 || draft.texts.some(open);
}

/** Everything that may be answered never changes, so it is asked once and kept. */
export function withOthers(intake: Intake, before: Intake): Intake {
  const kept = new Map(before.steps.flatMap((step) => step.asks.map((ask) => [ask.key, ask.others] as const)));
  const asks = (step: Intake["steps"][number]) => step.asks.map((ask) => ({ ...ask, others: kept.get(ask.key) ?? [] }));
  return { ...intake, steps: intake.steps.map((step) => ({ ...step, asks: asks(step) })) };
}
