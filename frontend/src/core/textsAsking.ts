/** Every word around the facilitator's questions, Dutch first. The questions and answers come from the service. */

import type { Language } from "./texts";

const nl = {
  title: "Vraag het netwerk",
  field: "Jouw vraag",
  placeholder: "of je eigen vraag",
  ask: "Vraag",
  examples: "bijvoorbeeld",
  around: (theme: string) => `Wat kan er rond ${theme}?`,
  starts: ["wie heeft…", "wie zoekt…", "rond thema…", "wie bereikt…"],
  startsLabel: "Begin van een vraag",
  busy: "Even kijken…",
  waiting: "Geen verbinding. Je vraag staat er nog; het antwoord komt zodra er weer verbinding is.",
  comesLater: "Het antwoord komt hier zodra er weer verbinding is.",
  answer: "Antwoord",
  back: "Terug naar alle voorstellen",
  previous: "Vorige vraag",
  understood: "Zo begrepen:",
  without: (what: string) => `Zonder ${what}`,
  others: "Of bedoelde je:",
  choose: "Kies je vraag:",
  worth: "Je kunt bijvoorbeeld vragen:",
  everyone: "Gevraagd aan alle partners.",
  onlyHere: "Gevraagd aan wie er is.",
  askEveryone: "Vraag het alle partners",
  askHere: "Vraag het wie er is",
  elsewhere: "Nu niet hier",
  pairs: "Samen kunnen zij",
  comes: "Dit komt er dan",
  gone: "Dit valt dan weg",
  points: "Wat we weten",
};

type Of<T> = { [K in keyof T]: T[K] extends string ? string : T[K] extends string[] ? string[] : T[K] };
export type AskingTexts = Of<typeof nl>;

const en: AskingTexts = {
  title: "Ask the network",
  field: "Your question",
  placeholder: "or ask your own",
  ask: "Ask",
  examples: "for example",
  around: (theme) => `What could happen around ${theme}?`,
  starts: ["who has…", "who needs…", "around theme…", "who reaches…"],
  startsLabel: "Start of a question",
  busy: "Having a look…",
  waiting: "No connection. Your question is still here; the answer comes as soon as there is one.",
  comesLater: "The answer comes here as soon as there is a connection.",
  answer: "Answer",
  back: "Back to all proposals",
  previous: "Previous question",
  understood: "Understood as:",
  without: (what) => `Without ${what}`,
  others: "Or did you mean:",
  choose: "Choose your question:",
  worth: "You could ask, for example:",
  everyone: "Asked of all partners.",
  onlyHere: "Asked of who is here.",
  askEveryone: "Ask all partners",
  askHere: "Ask who is here",
  elsewhere: "Not here now",
  pairs: "Together they could",
  comes: "This would come",
  gone: "This would go",
  points: "What we know",
};

export const ASKING_TEXTS: Readonly<Record<Language, AskingTexts>> = { nl, en };
