import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";

import { Sender } from "../../api/sender";
import type { Organisation, Suggestion } from "../../api/types";
import { LanguageContext } from "../../components/language";
import type { Pending } from "../../core/outbox";
import { PageContext } from "../session/context";
import { SuggestionCard } from "./SuggestionCard";
import type { Doing } from "./SuggestionCard";

const partner = (id: string, name: string, kind: string) => ({ id, name, kind, version: 1, entries: [], tags: [] }) as unknown as Organisation;
const partners = [partner("shm", "Schuldhulpmaatje", "vrijwilligersorganisatie"), partner("eas", "Energie Actief", "energie-initiatief")];

const suggestion = {
  id: "eas+shm",
  partners: ["shm", "eas"],
  score: 2,
  strength: "likely",
  pattern: "combine",
  sentence: [{ text: "Schuldhulpmaatje zit al " }, { text: "aan de keukentafel", quote: true, entry: "e1" }, { text: "." }],
  exchanges: [{ giver: "shm", asker: "eas", gives: "een plek aan tafel", gets: "ingang bij gezinnen", offer: "m", need: "g" }],
  missing: [{ text: "wie plant de bezoeken" }],
  reasons: [{ signal: "combine", value: 1, text: "zelfde mensen", help: "Uitleg van het signaal" }],
  proposition: { text: "Schuldhulpmaatje kan aanschuiven, zodat Energie Actief gezinnen bereikt." },
  grounds: "g1",
  uses: ["e1"],
  serves: ["e2"],
} as unknown as Suggestion;

function show(open: boolean, doing: Doing = null) {
  const sent: Pending[] = [];
  const sender = new Sender((pending) => {
    sent.push(pending);
    return Promise.resolve({ id: "k", version: 1, seq: 1 });
  });
  const calls = { onOpen: vi.fn(), onDoing: vi.fn(), onMade: vi.fn(), onDismissed: vi.fn() };
  const byId = new Map(partners.map((one) => [one.id, one]));
  render(
    <LanguageContext value="nl">
      <PageContext value={{ project: "p", facilitates: true, session: "s", sender, organisations: partners, byId }}>
        <SuggestionCard suggestion={suggestion} number={3} open={open} doing={doing} gone={false} made={false} {...calls} />
      </PageContext>
    </LanguageContext>,
  );
  return { sent, ...calls };
}

describe("a suggestion card", () => {
  test("closed, is one button with number, names and strength in words", async () => {
    const { onOpen } = show(false);
    const button = screen.getByRole("button", { name: /3.*Schuldhulpmaatje.*Energie Actief.*kansrijk/ });
    await userEvent.click(button);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test("open, quotes their words, and opens its reasons", async () => {
    show(true);
    expect(screen.getByText("aan de keukentafel").tagName).toBe("Q");
    expect(screen.getByText("wie plant de bezoeken")).toBeTruthy();
    const reasons = screen.getByRole("button", { name: "1 reden" });
    await userEvent.click(reasons);
    expect(reasons.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("Uitleg van het signaal")).toBeTruthy();
  });

  test("shows what each reason added only when asked, as the language writes numbers", async () => {
    show(true);
    expect(screen.queryByRole("button", { name: "Toon de getallen" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "1 reden" }));
    expect(screen.queryByText("+1,00")).toBeNull();
    const numbers = screen.getByRole("button", { name: "Toon de getallen" });
    await userEvent.click(numbers);
    expect(numbers.getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText("+1,00")).toBeTruthy();
    expect(screen.getByText(/Samen 2,00/)).toBeTruthy();
    await userEvent.click(numbers);
    expect(screen.queryByText("+1,00")).toBeNull();
  });

  test("becomes a koppelkans with what was filled in", async () => {
    const { sent, onMade } = show(true, "making");
    await userEvent.selectOptions(screen.getByLabelText("Wie trekt dit?"), "eas");
    await userEvent.type(screen.getByLabelText("Eerste stap"), "samen op bezoek");
    await userEvent.click(screen.getByRole("button", { name: "Maak koppelkans" }));
    expect(onMade).toHaveBeenCalledOnce();
    const [{ change } = { change: undefined }] = sent;
    expect(change).toMatchObject({
      kind: "koppelkans",
      body: {
        partners: ["shm", "eas"],
        owner: "eas",
        nextStep: "samen op bezoek",
        pattern: "combine",
        uses: ["e1"],
        session: "s",
        status: "adopted",
        proposition: suggestion.proposition.text,
      },
    });
  });

  test("without words says so itself, in the language of the page, and keeps the rest", async () => {
    const { sent, onMade } = show(true, "making");
    const words = screen.getByLabelText(/Wat gaan jullie doen/);
    await userEvent.clear(words);
    await userEvent.type(words, "  ");
    await userEvent.type(screen.getByLabelText("Eerste stap"), "bellen");
    await userEvent.click(screen.getByRole("button", { name: "Maak koppelkans" }));
    expect([onMade.mock.calls, sent]).toEqual([[], []]);
    expect(screen.getByRole("alert").textContent).toBe("Schrijf op wat jullie gaan doen.");
    expect(document.activeElement).toBe(words);
    expect(words.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
    await userEvent.type(words, "Samen op pad.");
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Maak koppelkans" }));
    expect(sent[0]?.change).toMatchObject({ body: { proposition: "Samen op pad.", nextStep: "bellen" } });
  });

  test("asks one reason for not now", async () => {
    const { sent, onDismissed } = show(true, "dismissing");
    await userEvent.click(screen.getByLabelText("Doen we al"));
    await userEvent.click(screen.getByRole("button", { name: "Zet op niet nu" }));
    expect(onDismissed).toHaveBeenCalledOnce();
    expect(sent[0]?.change).toMatchObject({ kind: "dismissal", body: { reason: "Doen we al", grounds: "g1", undone: false } });
  });
});
