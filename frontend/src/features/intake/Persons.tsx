import { spotted } from "../../core/persons";
import { useIntakeTexts } from "./useIntake";

/** Below a field: who may read what is typed there, and what does not belong there. */
export function PersonsLine({ id }: { id: string }) {
  const texts = useIntakeTexts().persons;
  return (
    <p className="klopt-hulp in-scherm" id={id}>
      {texts.line}
    </p>
  );
}

/** A friendly remark where what is typed looks like somebody's number, address or name. The words stay as they are. */
export function PersonsRemark({ id, text }: { id: string; text: string }) {
  const texts = useIntakeTexts().persons;
  const found = spotted(text);
  return (
    <span id={id} role="status" className={found.length > 0 ? "in-persoon" : undefined}>
      {found.length > 0 && texts.remark(found.map(({ sign, words }) => `${texts.signs[sign]} (${words})`))}
    </span>
  );
}
