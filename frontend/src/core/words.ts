/** Small things with words: names in a row, the hinges of a proposition, dates. */

import type { Language } from "./texts";

export function joined(names: readonly string[], and: string): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}

export interface Piece {
  text: string;
  hinge: boolean;
}

/** The words a proposition turns on: "A **kan** …, **zodat** B …". The first of each only. */
export function hinges(proposition: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = proposition;
  for (const pattern of [/\b(kan|kunnen|could|can)\b/i, /\b(zodat|so that)\b/i]) {
    const found = pattern.exec(rest);
    if (!found) continue;
    pieces.push({ text: rest.slice(0, found.index), hinge: false }, { text: found[0], hinge: true });
    rest = rest.slice(found.index + found[0].length);
  }
  return [...pieces, { text: rest, hinge: false }].filter((piece) => piece.text !== "");
}

export function shortDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T12:00:00`);
  const format: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "long" };
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", format).format(date);
}

/** The year only where it is another than this one. */
export function dayAndMonth(iso: string, language: Language, now: Date = new Date()): string {
  const date = new Date(`${iso}T12:00:00`);
  const other = date.getFullYear() !== now.getFullYear();
  const format: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: other ? "numeric" : undefined };
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", format).format(date);
}

/** Whether a day lies before today. */
export function past(iso: string, now: Date): boolean {
  return iso !== "" && new Date(`${iso}T23:59:59`).getTime() < now.getTime();
}

export function clock(time: number): string {
  return new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", hour12: false }).format(time);
}
