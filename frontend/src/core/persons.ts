/** Signs that words speak of a person: a telephone number, an e-mail address, a name after *Mevr.* or *Mr*. A hint for
 * whoever types, no more: nothing is refused or changed. Pure. */

export type Sign = "phone" | "email" | "name";

export interface Spotted {
  sign: Sign;
  /** As it was typed. */
  words: string;
}

const EMAIL = /[^\s@,;:<>()"“”]+@[^\s@,;:<>()"“”]+\.\p{L}{2,}/gu;
// What may well be a number to call: digits with what people put between them.
const DIGITS = /(?<![\d.,])(?:\+|\(?0)(?:[\s().\-‐‑–]{0,2}\d){8,14}(?!\d)/gu;
const CALLED = /(?<!\p{L})(?:tel|telefoon|mobiel|phone|mobile)(?:nummer|\s+number)?\s*[.:]*\s*(\d[\d\s\-‐‑–]{4,14}\d)/giu;
const SMALL = "(?:(?:[Vv][ao]n|[Dd](?:e[rn]?|i|u)|[Tt]e[nr]?|[Ee]l|[Aa]l|[Ll][ae])\\s+|['’]t\\s+)*";
// Abbreviations are followed by a name, also on a keyboard that makes no capitals; whole words only sometimes. Not MR,
// a council at schools, nor MS, an illness.
const SHORT = new RegExp(`(?<!\\p{L})(?:(?:[Mm]evr|[Dd]hr|[Mm]nr)\\.?\\s+(?!(?:en|of|and|or|die|uit|met|in|op|is)(?!\\p{L}))${SMALL}\\p{L}[\\p{L}'’-]+|(?:[Mm]rs|[Mm]r|Ms|[Mm]w)\\.?\\s+${SMALL}\\p{Lu}[\\p{L}'’-]+)`, "gu");
const WHOLE = new RegExp(`(?<!\\p{L})(?:[Mm]evrouw|[Mm]eneer|[Dd]e [Hh]eer|[Mm]ijnheer|Miss|Mister)\\s+${SMALL}\\p{Lu}[\\p{L}'’-]+`, "gu");
// Streets and schools are named after people.
const PLACE = /(?:straat|laan|weg|plein|school|hof|huis|park|kade|singel|dijk|fonds|stichting)$/iu;
const PLACE_NEXT = /^\s+(?:street|road|lane|avenue|square|house|school|trust|foundation|stichting|fonds|school|huis|park)(?!\p{L})/iu;

/** What in a text may belong to a person, in the order in which it stands there, each once. */
export function spotted(text: string): Spotted[] {
  const emails = every(text, EMAIL).map((one) => ({ ...one, sign: "email" as const }));
  const phones = [...every(text, DIGITS).filter(({ words }) => callable(words)), ...every(text, CALLED, 1)].map((one) => ({ ...one, sign: "phone" as const }));
  const names = [...every(text, SHORT), ...every(text, WHOLE)].filter((one) => !isPlace(one, text)).map((one) => ({ ...one, sign: "name" as const }));
  const all = [...emails, ...phones, ...names].sort((a, b) => a.at - b.at);
  const first = all.filter(({ words }, i) => all.findIndex((other) => other.words === words) === i);
  return first.map(({ sign, words }) => ({ sign, words }));
}

interface Found {
  words: string;
  at: number;
}

function every(text: string, pattern: RegExp, group = 0): Found[] {
  return [...text.matchAll(pattern)].map((hit) => {
    const words = (hit[group] ?? "").trim();
    return { words, at: hit.index + hit[0].indexOf(words) };
  });
}

/** Ten or eleven digits after a nought, or up to fifteen after a country's sign; a date has fewer, and no line end. */
function callable(words: string): boolean {
  if (words.includes("\n")) return false;
  const digits = words.replace(/\D/g, "").length;
  return /^(?:\+|00)/.test(words) ? digits >= 10 && digits <= 15 : digits === 10 || digits === 11;
}

function isPlace({ words, at }: Found, text: string): boolean {
  return PLACE.test(words) || PLACE_NEXT.test(text.slice(at + words.length));
}
