/** A text as the server will hold it (`graph_service/domain/typed.py`): without control characters and marks that
 * turn the reading direction of all that follows, every line ended in the same way. */

const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const STEERS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export function typed(text: string): string {
  return text.replace(LINE_END, "\n").replace(STEERS, "").trim();
}
