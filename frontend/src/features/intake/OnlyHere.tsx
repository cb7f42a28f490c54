import { onlyHere } from "../../core/reach";
import { useIntakeTexts } from "./useIntake";

/** Where links are made: whether they open on a phone at all, and what to do where it does not. */
export function OnlyHere({ link }: { link: string }) {
  const texts = useIntakeTexts().link;
  const { hostname, host } = new URL(link);
  if (!onlyHere(hostname)) return null;
  return (
    <p className="let-op" role="status">
      {texts.onlyHere(host)}
    </p>
  );
}
