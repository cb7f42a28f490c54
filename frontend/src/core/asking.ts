import type { AskedBody, AskedQuestion } from "../api/types";

/** What a facilitator wants to know: a sentence as typed, or a question in parts. */
export interface Wish {
  text: string;
  asked: AskedBody | null;
  everyone: boolean;
}

/** A part of a question that can be taken out of it. */
export interface Part {
  key: string;
  label: string;
  without: AskedBody;
}

/** A question as it is sent back: ids instead of labels. */
export function bodyOf(question: AskedQuestion): AskedBody {
  return {
    kind: question.kind,
    partners: question.partners.map(({ id }) => id),
    concepts: question.concepts.map(({ id }) => id),
    words: [...question.words],
    entry: question.entry ?? null,
    denied: question.denied,
    each: question.each,
    idle: question.idle,
  };
}

/** The parts of a question, each with the question that stays without it; none where only one is left. */
export function partsOf(question: AskedQuestion): Part[] {
  const body = bodyOf(question);
  const { partners, concepts, words } = question;
  if (partners.length + concepts.length + words.length < 2) return [];
  // Comparing two partners takes two; help with an ambition stays somebody's.
  const fixed = question.kind === "why_not" || Boolean(question.entry);
  const rest = <T>(all: readonly T[], gone: number) => all.filter((_, i) => i !== gone);
  const subject = concepts.length + words.length > 1;
  return [
    ...(fixed || partners.length < 2 ? [] : partners).map(({ id, label }, i) => ({
      key: `p-${id}`,
      label,
      without: { ...body, partners: rest(body.partners, i) },
    })),
    ...(subject ? concepts : []).map(({ id, label }, i) => ({
      key: `c-${id}`,
      label,
      without: { ...body, concepts: rest(body.concepts, i) },
    })),
    ...(subject ? words : []).map((word, i) => ({
      key: `w-${word}`,
      label: word,
      without: { ...body, words: rest(body.words, i) },
    })),
  ];
}

/** What the field holds after pressing the start of a question: without its dots, ready to type on. */
export function started(start: string): string {
  return `${start.replace(/[….]+$/u, "").trimEnd()} `;
}

/** The question around the theme of a session; none where it has no theme, or one that is a question already. */
export function aroundTheme(theme: string, ask: (theme: string) => string): string | null {
  const about = theme.trim().replace(/[\s.!:;,…]+$/u, "");
  return about === "" || about.endsWith("?") ? null : ask(about);
}

/** Whether a heading stands where enough of what follows it can be read too. */
export function inSight({ top, bottom }: { top: number; bottom: number }, height: number): boolean {
  return top >= 0 && bottom <= height / 2;
}

/** What stands below a question: the answer before it only for as long as this one is on its way. Without a
 * connection that may be long, and nobody should read it as the answer to what was just asked. */
export function answerNow<T>(now: { open: boolean; failed: boolean; waiting: boolean; stale: boolean; answer: T | undefined }): T | undefined {
  if (!now.open || now.failed || (now.waiting && now.stale)) return undefined;
  return now.answer;
}
