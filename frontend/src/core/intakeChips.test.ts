import { describe, expect, it } from "vitest";

import { UNSHOWN, candidates, chipOrder, found, grouped } from "./intakeChips";
import { ask, chip } from "./intakeSamples";

describe("chips", () => {
  const nothing = { chosen: [], rejected: [] };

  it("of what was typed come first, and only codes of this question", () => {
    expect(candidates(ask("have", { proposed: ["c", "a"] }), ["b", "elsewhere", "a"])).toEqual(["b", "a", "c"]);
  });

  it("are eight to begin with; one that is tapped stays where it is, and makes room for the next at the end", () => {
    const many = "abcdefghij".split("");
    const before = chipOrder(UNSHOWN, nothing, many);
    expect(before).toEqual(many.slice(0, 8));
    const after = chipOrder({ ...UNSHOWN, before, touched: ["c"] }, { chosen: ["c"], rejected: [] }, many);
    expect(after).toEqual([...before, "i"]);
    expect(chipOrder({ ...UNSHOWN, before, touched: ["c"] }, nothing, many.slice(3))).toContain("c");
  });

  it("put what is heard in their own words first, once, and then stay where they are", () => {
    const usual = "abcdefgh".split("");
    const before = chipOrder(UNSHOWN, nothing, usual);
    const proposed = ["y", "c", ...usual.filter((code) => code !== "c")];
    const typed = chipOrder({ ...UNSHOWN, before }, nothing, proposed, ["y", "c"]);
    expect(typed).toEqual(["y", "c", "a", "b", "d", "e", "f", "g"]);
    const heard = ["y", "c"];
    // A tap, or the same words again, moves nothing; other words do.
    expect(chipOrder({ before: typed, touched: ["a"], heard }, { chosen: ["a"], rejected: [] }, proposed, heard)).toEqual([...typed, "h"]);
    const more = chipOrder({ before: typed, touched: ["a"], heard }, { chosen: ["a"], rejected: [] }, ["z", ...proposed], ["z", "y", "c"]);
    expect(more.slice(0, 4)).toEqual(["z", "y", "c", "a"]);
    expect(more).toContain("a");
  });

  it("stay after a tap whatever order the server comes with then; before it they follow", () => {
    const [before, turned] = ["abcdefgh".split(""), "zyxhgfedcba".split("")];
    expect(chipOrder({ ...UNSHOWN, before }, nothing, turned)).toEqual(["d", "e", "f", "g", "h", "z", "y", "x"]);
    expect(chipOrder({ ...UNSHOWN, before, touched: ["a"] }, { chosen: ["a"], rejected: [] }, turned)).toEqual([...before, "z"]);
  });

  it("leave room for new ones when much is chosen, and drop what is not right", () => {
    const chosen = "abcdefghi".split("");
    expect(chipOrder(UNSHOWN, { chosen, rejected: [] }, ["x", "y"])).toHaveLength(11);
    const full = chipOrder(UNSHOWN, { chosen, rejected: [] }, "klmnopqrst".split(""));
    expect(full).toHaveLength(9 + 8);
    expect(chipOrder({ ...UNSHOWN, before: ["x"], touched: ["x"] }, { chosen: [], rejected: ["x"] }, ["x", "y"])).toEqual(["y"]);
  });

  it("are found by their label first, then by other words, without accents", () => {
    const all = [chip("1", "een zaal"), chip("2", "café", ["zaaltje"]), chip("3", "zaalsport")];
    expect(found(all, "Zaal").map(({ concept }) => concept)).toEqual(["1", "3", "2"]);
    expect(found(all, "cafe")).toHaveLength(1);
    expect(grouped(all)).toHaveLength(3);
  });

  it("are found best first: just that word, a word that begins so, a part of one, and every single word anywhere", () => {
    const all = [chip("1", "publiek en bekendheid", ["volle zaal"]), chip("2", "sportzaal"), chip("3", "zalen", ["zaal"]), chip("4", "een zaaltje")];
    expect(found(all, "zaal").map(({ concept }) => concept)).toEqual(["3", "4", "2", "1"]);
    expect(found([chip("1", "hulp bij geld en papieren")], "papieren hulp")).toHaveLength(1);
    expect(found(all, "zaal zwembad")).toEqual([]);
  });

  it("are found in another form of a word, and never from the middle of one or from here and there", () => {
    const alone = chip("1", "ouderen die veel alleen zijn", ["eenzame ouderen"]);
    const women = chip("2", "vrouwen die weinig buiten komen", ["mannen en vrouwen"]);
    const all = [alone, women, chip("3", "regular volunteers"), chip("4", "publiek en bekendheid", ["zalencentrum"])];
    const codes = (query: string) => found(all, query).map(({ concept }) => concept);
    expect(codes("eenzaam")).toEqual(["1"]);
    expect(codes("volunteer")).toEqual(["3"]);
    expect(codes("ouwe mannen")).toEqual([]);
    expect(codes("oudere vrouw")).toEqual([]);
    expect(codes("?!")).toEqual([]);
  });

  it("stand in the list by their name", () => {
    const [group] = grouped([chip("g2", "ouders"), chip("g1", "één-ouders"), chip("g3", "kinderen")].map((one) => ({ ...one, facet: "g" })));
    expect(group?.chips.map(({ label }) => label)).toEqual(["één-ouders", "kinderen", "ouders"]);
  });
});
