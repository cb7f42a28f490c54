import { Refused } from "../api/client";
import { useTexts } from "./language";

/** One line under the thing that failed, saying what to do; what was typed stays. */
export function Failure({ reason }: { reason: unknown }) {
  const texts = useTexts();
  if (reason === null || reason === undefined) return null;
  const refused = reason instanceof Refused ? reason : null;
  return (
    <p className="fout" role="alert">
      {refused?.message ? refused.message : texts.failed}
      {refused?.violations.map((violation) => (
        <span key={violation}> {violation}</span>
      ))}
    </p>
  );
}
