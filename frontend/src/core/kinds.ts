/** Kinds of organisation: a kind is free text on the wire; the known ones have a shape and a colour. */

export const SHAPES = [
  "gemeente",
  "corporatie",
  "vrijwilligers",
  "welzijn",
  "energie",
  "onderwijs",
  "loket",
  "cultuur",
  "bewoners",
] as const;

export type Shape = (typeof SHAPES)[number];

export interface Look {
  shape: Shape;
  /** A kind of the project's own: a dotted outline, no fill. */
  own: boolean;
}

const STEMS: readonly (readonly [string, Shape])[] = [
  ["bewoner", "bewoners"],
  ["resident", "bewoners"],
  ["gemeente", "gemeente"],
  ["municip", "gemeente"],
  ["corporatie", "corporatie"],
  ["housing", "corporatie"],
  ["vrijwillig", "vrijwilligers"],
  ["volunteer", "vrijwilligers"],
  ["welzijn", "welzijn"],
  ["zorg", "welzijn"],
  ["welfare", "welzijn"],
  ["energie", "energie"],
  ["energy", "energie"],
  ["onderwijs", "onderwijs"],
  ["onderzoek", "onderwijs"],
  ["school", "onderwijs"],
  ["educat", "onderwijs"],
  ["loket", "loket"],
  ["bedrijf", "loket"],
  ["ondernem", "loket"],
  ["business", "loket"],
  ["geloof", "cultuur"],
  ["cultuur", "cultuur"],
  ["sport", "cultuur"],
  ["faith", "cultuur"],
];

export function look(kind: string): Look {
  const wanted = kind.toLowerCase();
  const found = STEMS.find(([stem]) => wanted.includes(stem));
  if (found) return { shape: found[1], own: false };
  return { shape: SHAPES[hash(wanted) % SHAPES.length] ?? "gemeente", own: true };
}

function hash(text: string): number {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}

const SMALL = new Set(["stichting", "vereniging", "de", "het", "een", "van", "in", "en", "voor", "the", "of", "and"]);

/** One or two letters inside a shape; the full name always stands beside it. */
export function initials(name: string): string {
  const words = name.split(/[\s\-/]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const chosen = telling.length > 0 ? telling : words;
  return chosen
    .slice(0, 2)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "")
    .join("")
    .toUpperCase();
}
