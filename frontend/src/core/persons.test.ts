import { describe, expect, it } from "vitest";

import { spotted } from "./persons";

describe("what may belong to a person", () => {
  it.each([
    ["Mevr. Jansen van nr 12, tel 06-12345678, is heel eenzaam", ["name Mevr. Jansen", "phone 06-12345678"]],
    ["bel 06 12 34 56 78 of (035) 601 23 45", ["phone 06 12 34 56 78", "phone (035) 601 23 45"]],
    ["+31 6 1234 5678 / 0031612345678", ["phone +31 6 1234 5678", "phone 0031612345678"]],
    ["ring 07700 900123 or +44 20 7946 0958", ["phone 07700 900123", "phone +44 20 7946 0958"]],
    ["tel. 6012345", ["phone 6012345"]],
    ["mail naar piet.de.vries@example.nl, graag", ["email piet.de.vries@example.nl"]],
    ["dhr. van der Berg en mevrouw De Wit", ["name dhr. van der Berg", "name mevrouw De Wit"]],
    ["mevr jansen komt elke week", ["name mevr jansen"]],
    ["Mrs Smith and Mr. O'Neill, with Ms Žižek", ["name Mrs Smith", "name Mr. O'Neill", "name Ms Žižek"]],
    ["meneer ’t Hart, de heer El Amrani", ["name meneer ’t Hart", "name de heer El Amrani"]],
  ])("is seen in %s", (text, found) => {
    expect(spotted(text).map(({ sign, words }) => `${sign} ${words}`)).toEqual(found);
  });

  it.each([
    "een zaal voor 120 mensen, 3 keer per week, van 09.30 tot 12.00 uur",
    "open op 01-02-2026 en 28/11/2026; 2019-2024",
    "kinderen van 0-4 en 4-12 jaar, 1.200.000 euro, 0,5 fte",
    "0-12 maanden\n06\n12345678",
    "we zien veel mevrouwen en heren; een mevrouw uit de straat; de heer des huizes",
    "dhr. en mevr. op de koffie",
    "in de Mr. Troelstrastraat, bij de Mr Lely School",
    "de MR van de school, mensen met MS, de MS Vereniging, 5 MW Zonnepark",
    "bel 112 of 0900-1234",
    "@buurthuis op Instagram, dus om 10 @ de kerk",
    "",
  ])("is not seen in %s", (text) => {
    expect(spotted(text)).toEqual([]);
  });

  it("names each once, in the order of the text", () => {
    expect(spotted("a@b.nl, 06-12345678, a@b.nl").map(({ words }) => words)).toEqual(["a@b.nl", "06-12345678"]);
  });

  it("takes no time on a long text", () => {
    const before = performance.now();
    spotted(`${"0 1 2 3 4 5 6 7 8 9 - ".repeat(200)}${"x".repeat(6_000)}@`);
    expect(performance.now() - before).toBeLessThan(200);
  });
});
