/** Which partners fit with this one, and in which words of their own. Pure. */

import type { components } from "../api/schema";

type Suggestion = components["schemas"]["SuggestionOut"];
type Organisation = components["schemas"]["OrganisationOut"];
type Session = components["schemas"]["SessionOut"];

export interface Fit {
  id: string;
  name: string;
  kind: string;
  /** Quoted in a suggestion, verbatim: what it told to have or do, never a wish of its own. */
  words: string | null;
  /** What it has for this partner, in our words; where there is nothing to quote. */
  gives: string | null;
}

/** Told at these questions is what somebody looks for, whatever field it was typed in. */
const SOUGHT: readonly string[] = ["want_reach", "need", "urgent", "people_need"];

function isWish({ field, asked }: Organisation["entries"][number]): boolean {
  return field === "ambition" || SOUGHT.includes(asked ?? "");
}

/** Best first. `sought`: these have what this partner looks for; else they fit in another way. */
export function fitting(
  suggestions: readonly Suggestion[],
  organisation: string,
  organisations: readonly Organisation[],
): { partners: Fit[]; sought: boolean } {
  const own = suggestions.filter(({ partners }) => partners.includes(organisation));
  const asked = own.filter(({ exchanges }) => exchanges.some(({ asker }) => asker === organisation));
  const sought = asked.length > 0;
  const owners = new Map(organisations.flatMap(({ id, entries }) => entries.filter((entry) => !isWish(entry)).map((entry) => [entry.id, id] as const)));
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const fits = new Map<string, Fit>();
  for (const { partners, sentence, exchanges } of sought ? asked : own) {
    const givers = exchanges.filter(({ asker }) => asker === organisation).map(({ giver }) => giver);
    for (const id of partners) {
      const one = byId.get(id);
      if (!one || id === organisation || fits.has(id) || (sought && !givers.includes(id))) continue;
      const quote = sentence.find((part) => part.quote && part.entry && owners.get(part.entry) === id);
      const given = exchanges.find(({ giver, asker }) => giver === id && asker === organisation);
      fits.set(id, { id, name: one.name, kind: one.kind, words: quote?.text ?? null, gives: given?.gives ?? null });
    }
  }
  return { partners: [...fits.values()], sought };
}

/** The day of the next session that somebody planned. Opening the facilitator's page alone notes one for that day,
 * without a theme: nobody meets for that. */
export function meeting(sessions: readonly Pick<Session, "heldOn" | "theme">[], today: string): string | null {
  const planned = sessions.filter(({ heldOn, theme }) => heldOn > today || (heldOn === today && theme.trim() !== ""));
  return planned.map(({ heldOn }) => heldOn).sort()[0] ?? null;
}
