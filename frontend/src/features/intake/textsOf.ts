import type { Draft, Field, Key, OwnText } from "../../core/intakeDraft";

/** What was typed about the field itself. */
export function textsOf(draft: Draft, field: Field): OwnText[] {
  return draft.texts.filter((own) => own.field === field && own.ask === null && !own.gone);
}

/** What was said at one question in own words, because no answer there said it. */
export function textsAt(draft: Draft, key: Key): OwnText[] {
  return draft.texts.filter((own) => own.ask === key && !own.gone);
}
