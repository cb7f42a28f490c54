import { useContext } from "react";

import type { Segment } from "../api/types";
import { WordsLanguage } from "./language";

/** A partner's own words: always in quotation marks and on marker yellow; in another script they turn no more
 * than themselves. */
export function Own({ children }: { children: string }) {
  return <q className="woord nl-mark" lang={useContext(WordsLanguage)} dir="auto">{children}</q>;
}

/** Our sentence around their words. */
export function Sentence({ segments }: { segments: readonly Segment[] }) {
  return segments.map((segment, i) =>
    segment.quote ? <Own key={i}>{segment.text}</Own> : <span key={i}>{segment.text}</span>,
  );
}
