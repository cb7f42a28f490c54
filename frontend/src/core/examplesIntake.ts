/** An example at a question, for a partner of this kind. Ours, so never in quotation marks. */

import type { Key } from "./intakeDraft";
import { look } from "./kinds";
import type { Shape } from "./kinds";
import type { Language } from "./texts";

type Asked = "reach" | "have" | "need";
type Three = Readonly<Record<Asked, string>>;
type Examples = Readonly<Record<Shape, Three>>;
/** What shares its shape with others, and a kind of the project's own. */
type Finer = "geloof" | "sport" | "kunst" | "bedrijf" | "eigen";

const NL: Examples = {
  gemeente: {
    reach: "mensen die voor hulp of een regeling langskomen.",
    have: "we kunnen brieven sturen aan alle adressen in de wijk.",
    need: "iemand die mensen spreekt die nooit een brief openmaken.",
  },
  corporatie: {
    reach: "huurders die net een sleutel krijgen.",
    have: "we hebben een lege ruimte op de begane grond.",
    need: "iemand die huurders helpt die we zelf niet bereiken.",
  },
  vrijwilligers: {
    reach: "gezinnen met weinig geld, aan de keukentafel.",
    have: "onze vrijwilligers komen bij mensen thuis.",
    need: "een plek om elke week samen te komen.",
  },
  welzijn: {
    reach: "ouderen die veel alleen zijn.",
    have: "we weten hoe je een lastig gesprek begint.",
    need: "vrijwilligers die een uur met iemand gaan wandelen.",
  },
  energie: {
    reach: "mensen met een koophuis die advies vragen.",
    have: "onze coaches kijken thuis mee wat zuiniger kan.",
    need: "een ingang bij mensen die niet zelf om advies vragen.",
  },
  onderwijs: {
    reach: "kinderen, hun ouders en onze studenten.",
    have: "onze studenten doen graag een echte opdracht.",
    need: "plekken waar leerlingen iets in het echt kunnen doen.",
  },
  loket: {
    reach: "mensen die met een vraag binnenlopen.",
    have: "we hebben spullen en gereedschap om uit te lenen.",
    need: "iemand die uitlegt waarvoor je bij ons terechtkunt.",
  },
  cultuur: {
    reach: "vaste bezoekers en hun families.",
    have: "we koken graag voor een grote groep.",
    need: "iemand die weet hoe je aan geld voor een plan komt.",
  },
  bewoners: {
    reach: "de buren in onze straten.",
    have: "wij kennen bijna iedereen bij naam.",
    need: "een zaal en wat hulp bij de papieren.",
  },
};

const EN: Examples = {
  gemeente: {
    reach: "people who come for help or a scheme.",
    have: "we can write to every address in the neighbourhood.",
    need: "somebody who talks with people who never open a letter.",
  },
  corporatie: {
    reach: "tenants who just got their keys.",
    have: "we have an empty room on the ground floor.",
    need: "somebody who helps tenants we do not reach ourselves.",
  },
  vrijwilligers: {
    reach: "families with little money, at the kitchen table.",
    have: "our volunteers visit people at home.",
    need: "a place to come together every week.",
  },
  welzijn: {
    reach: "older people who are often alone.",
    have: "we know how to start a hard conversation.",
    need: "volunteers who go for a walk with somebody.",
  },
  energie: {
    reach: "home owners who ask for advice.",
    have: "our coaches look at home what can be done with less.",
    need: "a way in with people who do not ask for advice.",
  },
  onderwijs: {
    reach: "children, their parents and our students.",
    have: "our students like a real assignment.",
    need: "places where pupils can do something for real.",
  },
  loket: {
    reach: "people who walk in with a question.",
    have: "we have goods and tools to lend.",
    need: "somebody who tells what you can come to us for.",
  },
  cultuur: {
    reach: "regular visitors and their families.",
    have: "we like to cook for a large group.",
    need: "somebody who knows how to find money for a plan.",
  },
  bewoners: {
    reach: "the neighbours in our streets.",
    have: "we know nearly everybody by name.",
    need: "a hall, and some help with the papers.",
  },
};

const FINER: Readonly<Record<Language, Readonly<Record<Finer, Three>>>> = {
  nl: {
    geloof: {
      reach: "vaste bezoekers, en mensen die even willen praten.",
      have: "we koken graag voor een grote groep.",
      need: "iemand die weet hoe je aan geld voor een plan komt.",
    },
    sport: {
      reach: "kinderen van de club en ouders langs de lijn.",
      have: "onze kantine en velden zijn overdag vrij.",
      need: "trainers, en ouders die willen meehelpen.",
    },
    kunst: {
      reach: "bezoekers, en mensen die les bij ons nemen.",
      have: "we maken graag iets moois met een groep.",
      need: "een plek om te oefenen en nieuw publiek.",
    },
    bedrijf: {
      reach: "klanten uit de buurt en onze eigen mensen.",
      have: "we hebben spullen over en een busje.",
      need: "mensen die bij ons willen werken of leren.",
    },
    eigen: {
      reach: "mensen die elke week langskomen.",
      have: "we hebben een zaal die overdag vrij is.",
      need: "een paar mensen die elke week meehelpen.",
    },
  },
  en: {
    geloof: {
      reach: "regular visitors, and people who like a talk.",
      have: "we like to cook for a large group.",
      need: "somebody who knows how to find money for a plan.",
    },
    sport: {
      reach: "children of the club and parents along the line.",
      have: "our canteen and pitches are free in the daytime.",
      need: "coaches, and parents who like to help.",
    },
    kunst: {
      reach: "visitors, and people who take lessons with us.",
      have: "we like to make something with a group.",
      need: "a place to practise and a new audience.",
    },
    bedrijf: {
      reach: "customers from around here and our own people.",
      have: "we have goods to spare and a van.",
      need: "people who want to work or learn with us.",
    },
    eigen: {
      reach: "people who drop in every week.",
      have: "we have a room that is free in the daytime.",
      need: "a few people who help every week.",
    },
  },
};
const FINER_STEMS: readonly (readonly [RegExp, Finer])[] = [
  [/geloof|kerk|moskee|parochie|faith|church|mosque/, "geloof"],
  [/sport/, "sport"],
  [/cultuur|culture|theater|museum|koor|choir/, "kunst"],
  [/bedrijf|ondernem|business|winkel|shop/, "bedrijf"],
];

const OTHERS: Readonly<Record<Language, Readonly<Partial<Record<Key, string>>>>> = {
  nl: {
    want_reach: "nieuwe buren, of mannen die weinig buiten komen.",
    people_need: "iemand ontmoeten, of hulp bij geld en papieren.",
  },
  en: {
    want_reach: "new neighbours, or men who rarely get out.",
    people_need: "meeting somebody, or help with money and papers.",
  },
};

export function example(kind: string, key: Key, language: Language): string | null {
  const { shape, own: unknown } = look(kind);
  const finer = FINER_STEMS.filter(([stem]) => stem.test(kind.toLowerCase()));
  // A kind that is several at once gets what holds for all of them; one nobody knows, what holds for anybody.
  const [one] = finer.length === 1 && (unknown || shape === "cultuur" || shape === "loket") ? finer : [];
  const set = one?.[1] ?? (unknown ? "eigen" : null);
  const own = set === null ? (language === "nl" ? NL : EN)[shape] : FINER[language][set];
  if (key === "reach" || key === "have" || key === "need") return own[key];
  return OTHERS[language][key] ?? null;
}
