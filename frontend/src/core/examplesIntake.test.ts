import { describe, expect, it } from "vitest";

import { example } from "./examplesIntake";

describe("an example at a question", () => {
  it("is of this very kind, also where kinds share a shape", () => {
    expect(example("sportvereniging", "have", "nl")).toContain("velden");
    expect(example("geloofsgemeenschap", "have", "nl")).toContain("koken");
    expect(example("Theatre and culture", "need", "en")).toContain("audience");
    expect(example("bedrijf", "reach", "nl")).toContain("klanten");
    expect(example("loket", "have", "nl")).toContain("uit te lenen");
    // A school stays a school when it teaches sports.
    expect(example("onderwijs (sport)", "reach", "nl")).toContain("studenten");
  });

  it("holds for all of a kind that is several, and for anybody where the kind is unknown", () => {
    expect(example("geloof, cultuur, sport", "reach", "nl")).toBe(example("cultuur of geloof", "reach", "nl"));
    for (const kind of ["wijkbibliotheek", "buurthuis van ons", ""]) {
      expect(example(kind, "have", "nl")).toBe("we hebben een zaal die overdag vrij is.");
    }
    expect(example("kerk", "have", "nl")).toContain("koken");
  });
});
