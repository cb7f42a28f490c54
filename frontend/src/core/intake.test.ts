import { describe, expect, it } from "vitest";

import { EMPTY, KEYS, addText, addedElsewhere, arrived, declined, nextSending, picks, reject, removeText, setText, tap } from "./intakeDraft";
import type { Ask, Draft, Entry, Intake, Sending } from "./intakeDraft";
import { beginning } from "./intakeChips";
import { fitting, meeting } from "./intakeFit";
import { merged, savedState, settleAnswer, settleText, waiting } from "./intakeMerge";
import { restoredShelf } from "./intakeShelf";
import { ask } from "./intakeSamples";
import { INTAKE_TEXTS } from "./textsIntake";
import { answered, bothWays, done, entrance, filledIn, looked, minutesLeft, neighbour, oneQuestion, openSteps, pathScreens, roundOf, said, standing, weightiest } from "./intakeSteps";

let ops = 0;
const op = () => `op${(ops += 1)}`;
const ORDER = [["reach", "moments"], ["have"], ["idle"], ["want_reach"], ["need"], ["urgent"], ["people_need"]];

function intake(asks: readonly Ask[] = []): Intake {
  const steps = ORDER.map((keys, i) => ({
    number: i + 1,
    field: i === 1 ? ("capacity" as const) : null,
    short: [1, 4, 6].includes(i),
    asks: keys.map((key) => ({ ...(asks.find((one) => one.key === key) ?? ask(key)), least: ["idle", "want_reach"].includes(key) ? 0 : 1 })),
  }));
  return { organisation: "o", steps, answered: 0, typedForThem: [], filledInBy: [] };
}

const entry = (id: string, text: string, version = 1): Entry => ({ id, organisation: "o", field: "capacity", text, withOrganisations: [], version });
const start = (asks: readonly Ask[] = [], entries: readonly Entry[] = []): Draft => merged(EMPTY, intake(asks), entries);

/** What the server would say after this request, applied. */
function sent(draft: Draft, version = 9): { draft: Draft; sending: Sending } {
  const sending = nextSending(draft, op);
  if (!sending) throw new Error("nothing to send");
  const underway = { ...draft, sending };
  return { sending, draft: arrived(underway, sending, { id: "e1", version }) };
}

describe("a draft", () => {
  it("sends a text as the server will hold it, so that its own words never look like a colleague's", () => {
    const pasted = "een zaal\r\nmet \u202ekeuken\u0000";
    const { draft, sending } = sent(setText(addText(start(), "t1", "capacity"), "t1", pasted));
    expect(sending).toMatchObject({ kind: "add", text: "een zaal\nmet keuken" });
    expect(nextSending(draft, op)).toBeNull();
    const more = setText(draft, "t1", `${pasted} en hal`);
    const looked = merged(more, intake(), [entry("e1", "een zaal\nmet keuken", 9)]);
    expect(looked.texts[0]?.theirs).toBeUndefined();
    expect(nextSending(looked, op)).toMatchObject({ kind: "edit", text: "een zaal\nmet keuken en hal" });
  });

  it("sends a text under one name, whichever page of this device comes to it, and under another once it was taken away", () => {
    const typedOffline = setText(addText(start(), "t1", "capacity"), "t1", "bingo");
    const [one, other] = [nextSending(typedOffline, op), nextSending(restoredShelf(JSON.stringify({ v: 1, draft: typedOffline })).draft, op)];
    expect(other).toEqual(one);
    const { draft, sending } = sent(typedOffline);
    const changed = setText(draft, "t1", "bingo op dinsdag");
    const gone = merged(changed, intake(), []);
    expect(nextSending(gone, op)).toMatchObject({ kind: "add", text: "bingo op dinsdag" });
    expect(nextSending(gone, op)?.op).not.toBe(sending.op);
  });

  it("changes what another page of this device added an earlier state of", () => {
    const first = sent(setText(addText(start(), "t1", "capacity"), "t1", "bin")).draft;
    const more = setText(addText(start(), "t1", "capacity"), "t1", "bingo");
    const sending = nextSending(more, op);
    if (sending?.kind !== "add") throw new Error("nothing to add");
    const known = addedElsewhere({ ...more, sending }, sending, first);
    const looked = merged(known, intake(), [entry("e1", "bin", 9)]);
    expect(looked.texts).toHaveLength(1);
    expect(nextSending(looked, op)).toMatchObject({ kind: "edit", entry: "e1", text: "bingo" });
    // Nothing is lost where the other page's memory is gone.
    const alone = nextSending(merged(addedElsewhere({ ...more, sending }, sending, EMPTY), intake(), []), op);
    expect(alone).toMatchObject({ kind: "add", text: "bingo" });
    expect(alone?.op).not.toBe(sending.op);
  });

  it("sends what was tapped once, on the version that was seen", () => {
    const draft = tap(start([ask("have", { version: "v7" })]), "have", "a");
    expect(savedState(draft, true, false)).toBe("device");
    const sending = nextSending(draft, op);
    expect(sending).toMatchObject({ kind: "answer", key: "have", chosen: ["a"], seen: "v7" });
    expect(nextSending({ ...draft, sending }, op)).toBe(sending);
  });

  it("is saved when the server has it, and looks before it answers again", () => {
    const { draft } = sent(tap(start(), "have", "a"));
    expect(savedState(draft, true, false)).toBe("saved");
    expect(nextSending(tap(draft, "have", "b"), op)).toBeNull();
    const looked = merged(tap(draft, "have", "b"), intake([ask("have", { chosen: ["a"], version: "v1" })]), []);
    expect(nextSending(looked, op)).toMatchObject({ chosen: ["a", "b"], seen: "v1" });
  });

  it("keeps what changed while a request was underway", () => {
    const before = tap(start(), "have", "a");
    const sending = nextSending(before, op);
    if (!sending) throw new Error("nothing to send");
    const changed = tap({ ...before, sending }, "have", "a");
    const after = arrived(changed, sending, { id: "o", version: 2 });
    expect(picks(after, "have").chosen).toEqual([]);
    expect(waiting(after)).toBe(true);
  });

  it("has nothing to send when a tap was taken back", () => {
    expect(waiting(tap(tap(start(), "have", "a"), "have", "a"))).toBe(false);
  });

  it("says no to a chip, and takes that back", () => {
    const no = reject(start(), "have", "a");
    expect(picks(no, "have")).toEqual({ chosen: [], rejected: ["a"] });
    expect(picks(tap(no, "have", "a"), "have")).toEqual({ chosen: ["a"], rejected: [] });
    expect(waiting(reject(no, "have", "a"))).toBe(false);
  });

  it("marks only what is chosen, and sends marks after what they mark", () => {
    const marked = tap(tap(start(), "idle", "a"), "have", "a");
    expect(picks(marked, "idle").chosen).toEqual(["a"]);
    expect(sent(marked).sending).toMatchObject({ key: "have" });
    expect(picks(tap(marked, "have", "a"), "idle").chosen).toEqual([]);
  });
});

describe("own words", () => {
  it("are added once, then changed, then taken away", () => {
    const typed = addText(start(), "t", "capacity", "wij koken");
    const { draft, sending } = sent(typed);
    expect(sending).toMatchObject({ kind: "add", text: "wij koken" });
    expect(nextSending(draft, op)).toBeNull();
    const more = sent(setText(draft, "t", "wij koken graag"), 10);
    expect(more.sending).toMatchObject({ kind: "edit", entry: "e1", version: 9, text: "wij koken graag" });
    const gone = sent(removeText(more.draft, "t"));
    expect(gone.sending).toMatchObject({ kind: "remove", version: 10 });
    expect(gone.draft.texts).toEqual([]);
  });

  it("are not doubled when an answer got lost and the text came in another way", () => {
    const typed = addText(start(), "t", "capacity", "wij koken");
    const sending = nextSending(typed, op);
    if (!sending) throw new Error("nothing to send");
    const seen = { ...typed, texts: [...typed.texts, ...start([], [entry("e1", "wij koken")]).texts] };
    const after = arrived({ ...seen, sending }, sending, { id: "e1", version: 3 });
    expect(after.texts.map(({ text }) => text)).toEqual(["wij koken"]);
  });

  it("of spaces alone are not sent", () => {
    expect(nextSending(addText(start(), "t", "capacity", "  \n "), op)).toBeNull();
  });

  it("that the server will not have stay, with what it said", () => {
    const typed = addText(start(), "t", "capacity", "x");
    const sending = nextSending(typed, op);
    if (!sending) throw new Error("nothing to send");
    const after = declined({ ...typed, sending }, sending, 422, "te lang");
    expect(after.texts[0]).toMatchObject({ text: "x", refused: "te lang" });
    expect(nextSending({ ...after, stale: false }, op)).toBeNull();
    expect(savedState(after, true, false)).toBe("unsent");
    expect(nextSending(setText(after, "t", "y"), op)).toMatchObject({ text: "y" });
  });

  it("taken away by a colleague while they were changed here become a text of their own", () => {
    const changed = setText(start([], [entry("e1", "oud")]), "e1", "nieuw");
    const after = merged(changed, intake(), []);
    expect(nextSending(after, op)).toMatchObject({ kind: "add", text: "nieuw" });
  });

  it("changed on both sides stand side by side, and both can stay", () => {
    const changed = setText(start([], [entry("e1", "oud")]), "e1", "van mij");
    const both = merged(changed, intake(), [entry("e1", "van jou", 2)]);
    expect(savedState(both, true, false)).toBe("unsent");
    expect(nextSending(both, op)).toBeNull();
    expect(settleText(both, "e1", "both", "n").texts.map(({ text }) => text)).toEqual(["van jou", "van mij"]);
    expect(nextSending(settleText(both, "e1", "mine", "n"), op)).toMatchObject({ text: "van mij", version: 2 });
    expect(waiting(settleText(both, "e1", "theirs", "n"))).toBe(false);
  });
});

describe("two colleagues at one question", () => {
  const mine = tap(start([ask("have", { chosen: ["a"] })]), "have", "b");
  const both = merged({ ...mine, stale: true }, intake([ask("have", { chosen: ["a", "c"], version: "v2" })]), []);

  it("both stand side by side, and nothing is sent before somebody chose", () => {
    expect(both.theirs.have?.chosen).toEqual(["a", "c"]);
    expect(picks(both, "have").chosen).toEqual(["a", "b"]);
    expect(nextSending(both, op)).toBeNull();
  });

  it.each([
    ["both" as const, ["a", "c", "b"]],
    ["mine" as const, ["a", "b"]],
  ])("%s is sent on their version", (choice, chosen) => {
    expect(nextSending(settleAnswer(both, "have", choice), op)).toMatchObject({ chosen, seen: "v2" });
  });

  it("theirs is there already", () => {
    const settled = settleAnswer(both, "have", "theirs");
    expect(picks(settled, "have").chosen).toEqual(["a", "c"]);
    expect(waiting(settled)).toBe(false);
  });

  it("is no difference when they said the same, or marked something only", () => {
    expect(merged(mine, intake([ask("have", { chosen: ["a", "b"], version: "v2" })]), []).theirs.have).toBeUndefined();
    const marked = merged(mine, intake([ask("have", { chosen: ["a"], version: "v2" })]), []);
    expect(nextSending(marked, op)).toMatchObject({ chosen: ["a", "b"], seen: "v2" });
  });

  it("keeps both hands' marks", () => {
    const chosen = ask("have", { chosen: ["a", "b"] });
    const marked = tap(start([chosen]), "idle", "a");
    const after = merged(marked, intake([chosen, ask("idle", { chosen: ["b"], version: "v2" })]), []);
    expect([...picks(after, "idle").chosen].sort()).toEqual(["a", "b"]);
  });
});

describe("the path", () => {
  const numbers = (which: "all" | "short" | "open", round: number[] = []) => pathScreens(marking(), which, round).map(({ numbers, places }) => ({ numbers, places }));

  it("is seven questions, or three, or those that were open, the most telling first", () => {
    expect(numbers("all").map(({ places }) => places)).toEqual([[1], [2, 3], [4], [5, 6], [7]]);
    expect(numbers("short")).toEqual([2, 5, 7].map((number, i) => ({ numbers: [number], places: [i + 1] })));
    expect(numbers("open", [7, 1, 3])).toEqual([
      { numbers: [7], places: [1] },
      { numbers: [1], places: [2] },
      { numbers: [2, 3], places: [3] },
    ]);
    // One of two that stand below each other is the one to be led to.
    const [, , both] = pathScreens(marking(), "open", [7, 1, 3]);
    expect(both && entrance(both, [7, 1, 3])).toBe(3);
    expect(pathScreens(marking(), "all", []).map((screen) => entrance(screen, []))).toEqual([1, 2, 4, 5, 7]);
  });

  it("passes by what has nothing to mark", () => {
    const { steps } = intake();
    expect(neighbour(steps, 1, 1, start())).toBe(3);
    expect(neighbour(steps, 1, 1, tap(start(), "have", "a"))).toBe(2);
    expect(neighbour(steps, 6, 1, start())).toBeNull();
  });

  it("says about how long it takes", () => {
    const asked = pathScreens(marking(), "all", []);
    expect([0, 1, 4].map((at) => minutesLeft(asked, at))).toEqual([10, 8, 0]);
    expect(minutesLeft(asked, 0, (number) => number !== 7)).toBe(3);
  });

  const marking = () => intake([{ ...ask("idle"), mark: "idle" }, { ...ask("urgent"), mark: "urgent" }]);

  it("asks what stands idle and what comes first right below what was chosen", () => {
    const asked = pathScreens(marking(), "all", []);
    expect(asked.map(({ numbers }) => numbers)).toEqual([[1], [2, 3], [4], [5, 6], [7]]);
    expect(asked.map(({ asks }) => asks.map(({ key }) => key))).toEqual([["reach", "moments"], ["have", "idle"], ["want_reach"], ["need", "urgent"], ["people_need"]]);
  });

  it("has looked at a mark only where there was something to mark", () => {
    const screen = pathScreens(marking(), "all", [])[3];
    if (!screen) throw new Error("no screen");
    expect(looked(screen, start())).toEqual([5]);
    expect(looked(screen, tap(start(), "want_reach", "a"))).toEqual([5, 6]);
  });

  it("counts own words at the question where they were said, not at another one of that field", () => {
    const said = addText(start(), "t", "capacity", "vissers", "reach");
    expect(intake().steps.filter((step) => answered(step, said)).map(({ number }) => number)).toEqual([1]);
    const told = addText(start(), "t", "capacity", "wij koken");
    expect(intake().steps.filter((step) => answered(step, told)).map(({ number }) => number)).toEqual([2]);
    // What they do is told where they say what they are good at.
    const does = addText(start(), "t", "action", "een straatfeest");
    expect(intake().steps.filter((step) => answered(step, does)).map(({ number }) => number)).toEqual([2]);
  });

  it("asks about what is both had and looked for, on either side, and takes nothing away", () => {
    const chosen = tap(tap(tap(start(), "have", "a"), "need", "a"), "people_need", "a");
    const both = tap(tap(chosen, "moments", "b"), "need", "b");
    expect(KEYS.map((key) => [key, bothWays(both, key)]).filter(([, codes]) => (codes ?? []).length > 0)).toEqual([
      ["moments", ["b"]],
      ["have", ["a"]],
      ["need", ["a", "b"]],
    ]);
    expect(bothWays(tap(both, "need", "a"), "have")).toEqual([]);
    expect(picks(both, "have").chosen).toEqual(["a"]);
  });

  it("asks on return what would change most", () => {
    expect(oneQuestion(intake(), start(), [])?.number).toBe(5);
    const needing = tap(start(), "need", "a");
    expect(oneQuestion(intake(), needing, [])?.number).toBe(7);
    expect(oneQuestion(intake(), needing, [7])?.number).toBe(4);
    // The server knows better: it looks at what the others have and ask.
    expect(oneQuestion(intake(), needing, [], ["reach", "people_need"])?.number).toBe(1);
    expect(oneQuestion(intake(), needing, [1, 2, 4, 6, 7], ["reach", "need"])).toBeNull();
  });
});

describe("the shelf", () => {
  it.each([null, "", "{", "[]", '{"v":2}', "null"])("starts empty from %s", (text) => {
    expect(restoredShelf(text).draft).toEqual(EMPTY);
  });

  it("gives the draft back, and looks at the server first", () => {
    const draft = tap({ ...start(), sending: null }, "have", "a");
    const back = restoredShelf(JSON.stringify({ v: 1, draft }));
    expect(picks(back.draft, "have").chosen).toEqual(["a"]);
    expect(back.draft.stale).toBe(true);
  });
});

describe("how many fit", () => {
  it.each([
    ["nl" as const, 1, "Al één partner past bij wat jullie zoeken"],
    ["nl" as const, 2, "Al twee partners passen bij wat jullie zoeken"],
    ["nl" as const, 3, "Al drie partners passen bij wat jullie zoeken"],
    ["nl" as const, 13, "Al 13 partners passen bij wat jullie zoeken"],
    ["en" as const, 1, "One partner already fits what you are looking for"],
    ["en" as const, 3, "Three partners already fit what you are looking for"],
    ["en" as const, 13, "13 partners already fit what you are looking for"],
  ])("is a sentence in %s for %i", (language, n, sentence) => {
    expect(INTAKE_TEXTS[language].done.seekFit(n, true)).toBe(sentence);
  });

  it("is never said to be all when only the best were asked for", () => {
    expect(INTAKE_TEXTS.nl.done.fit(60, false)).toBe("Zeker 60 partners passen bij jullie");
    expect(INTAKE_TEXTS.en.done.fit(60, false)).toBe("At least 60 partners fit with you");
  });
});

describe("who fits", () => {
  const organisations = ["o", "p", "q"].map((id, nth) => ({ id, nth, name: id, kind: "", version: 1, entries: [{ ...entry(`e-${id}`, `woorden van ${id}`), organisation: id }], tags: [] }));
  const suggestion = (partners: string[], asker: string, giver: string) => ({
    ...({} as Parameters<typeof fitting>[0][number]),
    partners,
    sentence: [{ text: `woorden van ${giver}`, quote: true, entry: `e-${giver}` }],
    exchanges: [{ giver, asker, gives: "een zaal", gets: "", offer: "", need: "" }],
  });

  it("is who has what is looked for, in that partner's own words", () => {
    const { partners, sought } = fitting([suggestion(["o", "p"], "o", "p"), suggestion(["o", "q"], "q", "o")], "o", organisations);
    expect(sought).toBe(true);
    expect(partners).toEqual([{ id: "p", name: "p", kind: "", words: "woorden van p", gives: "een zaal" }]);
  });

  it.each([{ field: "ambition" as const }, { asked: "people_need" }])("quotes no wish of who fits: %o", (wish) => {
    const wishing = organisations.map((one) => ({ ...one, entries: one.entries.map((own) => ({ ...own, ...wish })) }));
    expect(fitting([suggestion(["o", "p"], "o", "p")], "o", wishing).partners).toMatchObject([{ id: "p", words: null, gives: "een zaal" }]);
  });

  it("is otherwise whoever it goes together with, and never somebody else's pair", () => {
    expect(fitting([suggestion(["o", "q"], "q", "o")], "o", organisations)).toMatchObject({ sought: false, partners: [{ id: "q", words: null }] });
    expect(fitting([suggestion(["p", "q"], "q", "p")], "o", organisations).partners).toEqual([]);
  });
});

describe("a long text", () => {
  it("is shown from its start, up to a whole word, and a short one as it is", () => {
    expect(beginning("een zaal")).toBeNull();
    const long = "samen koken en eten ".repeat(100).trim();
    const start = beginning(long);
    expect(start && long.startsWith(`${start} `)).toBe(true);
    expect(start?.length).toBeGreaterThan(200);
    expect(start?.length).toBeLessThanOrEqual(280);
    expect(beginning("👍".repeat(400))).toMatch(/^(?:👍)+$/u);
    // Little more than that is no reason to ask for a tap.
    expect(beginning("samen eten ".repeat(30).trim())).toBeNull();
  });
});

describe("the day they meet", () => {
  const session = (heldOn: string, theme = "") => ({ heldOn, theme });

  it("is the first that somebody planned", () => {
    expect(meeting([session("2026-12-09"), session("2026-12-01")], "2026-11-28")).toBe("2026-12-01");
    expect(meeting([session("2026-11-28", "Warm wonen")], "2026-11-28")).toBe("2026-11-28");
  });

  it("is not the one that was noted because a facilitator opened the page, nor one that was", () => {
    expect(meeting([session("2026-11-28")], "2026-11-28")).toBeNull();
    expect(meeting([session("2026-11-27", "Warm wonen")], "2026-11-28")).toBeNull();
  });
});

describe("the first screen", () => {
  const given = start([ask("reach", { chosen: ["a"] }), ask("need", { chosen: ["b", "c"] })], [entry("e1", " een zaal ")]);

  it("shows what was said at each question", () => {
    const at = (number: number, draft = given) => intake().steps.filter((step) => step.number === number).map((step) => said(step, draft))[0];
    expect(at(1)).toEqual({ words: [], codes: ["a"] });
    expect(at(2)).toEqual({ words: ["een zaal"], codes: [] });
    expect(at(5)).toEqual({ words: [], codes: ["b", "c"] });
    expect(at(7)).toEqual({ words: [], codes: [] });
    expect(at(2, removeText(given, "e1"))?.words).toEqual([]);
  });

  it("counts as open what was never tapped nor looked at, whatever a file brought", () => {
    const open = (draft: Draft, passed: number[] = []) => openSteps(intake(), draft, passed).map(({ number }) => number);
    // Of the first only a half is told, of the second only words; there is nothing that could stand idle.
    expect(open(given)).toEqual([1, 2, 4, 6, 7]);
    expect(open(given, [2, 4])).toEqual([1, 6, 7]);
    expect(open(given, [1, 2, 6, 7])).toEqual([]);
    expect(open(given, [1, 2, 6])).toEqual([4, 7]);
    const all = intake();
    const stands = (passed: number[]) => all.steps.map((step) => standing(all, given, passed, step));
    expect(stands([6, 4])).toEqual(["half", "words", "open", "empty", "done", "skipped", "open"]);
  });

  it("fills the bars of what is done, wherever one is", () => {
    const filled = (draft: Draft, passed: number[] = []) => intake().steps.map(({ number }) => done(intake(), draft, passed, number));
    expect(filled(given)).toEqual([false, false, false, false, true, false, false]);
    // Nothing can stand idle where nothing was chosen: that is done with the question before.
    expect(filled(given, [1, 2])).toEqual([true, true, true, false, true, false, false]);
  });

  it("goes round what is open from the most telling one on", () => {
    const open = openSteps(intake(), given, []);
    const first = oneQuestion(intake(), given, [], ["people_need"]);
    expect(first && roundOf(open, first)).toEqual([7, 1, 2, 4, 6]);
  });

  it("has the question that matters most", () => {
    expect(weightiest(intake())?.asks[0]?.key).toBe("need");
  });

  it("tells who filled it in until the partner changes something, also without a connection", () => {
    const theirs = { ...intake(), filledInBy: ["file" as const] };
    expect(filledIn(theirs, given)).toEqual(["file"]);
    expect(filledIn(theirs, tap(given, "reach", "b"))).toEqual([]);
    expect(filledIn(theirs, setText(given, "e1", "een grote zaal"))).toEqual([]);
    expect(filledIn(theirs, removeText(given, "e1"))).toEqual([]);
    expect(filledIn(theirs, addText(given, "t", "capacity"))).toEqual(["file"]);
    expect(filledIn(theirs, addText(given, "t", "capacity", "wij koken"))).toEqual([]);
  });
});
