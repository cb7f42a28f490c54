import { answers } from "../../core/intakeSteps";
import { useHere, useIntakeTexts } from "./useIntake";
import type { Where } from "./useWhere";

/** A text elsewhere that the server would not have: what it said stands there, this leads to it. */
export function Stuck({ here, onGo }: { here: readonly number[]; onGo: (to: Where) => void }) {
  const { view } = useHere();
  const texts = useIntakeTexts().stuck;
  const own = view.draft.texts.find(({ refused, gone }) => refused !== undefined && !gone);
  const step = own && view.intake?.steps.find((one) => answers(own, one));
  if (!step || here.includes(step.number)) return null;
  return (
    <p className="melding" role="alert">
      <span>
        {texts.said}{" "}
        <button type="button" className="als-link" onClick={() => onGo(`vraag-${step.number}`)}>
          {texts.go}
        </button>
      </span>
    </p>
  );
}
