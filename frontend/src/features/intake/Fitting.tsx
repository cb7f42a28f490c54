import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../api/client";
import { useOrganisations } from "../../api/queries";
import { Kind } from "../../components/Kinds";
import { useLanguage } from "../../components/language";
import { Own } from "../../components/Own";
import { fitting, meeting as nextMeeting } from "../../core/intakeFit";
import { waiting } from "../../core/intakeMerge";
import { answered } from "../../core/intakeSteps";
import { shortDate } from "../../core/words";
import { unlessRefused } from "./unlessRefused";
import { useHere, useIntakeTexts } from "./useIntake";

const SHOWN = 3;
/** More than anybody reads; how many more there are, the answer says. */
const ASKED = 60;

/** Who fits with this partner, each in its own words; asked when everything has arrived. */
export function Fitting() {
  const { project, organisation, view } = useHere();
  const texts = useIntakeTexts().done;
  const language = useLanguage();
  const settled = view.fresh && !waiting(view.draft) && !view.expired;
  const organisations = useOrganisations(project, language).data;
  const suggestions = useQuery({
    queryKey: ["intake", project, organisation, "fits", language, view.intake],
    enabled: settled,
    queryFn: () => unlessRefused(answer(api.GET("/projects/{project}/suggestions", { params: { path: { project }, query: { partner: organisation, limit: ASKED } } }))),
  });
  const meeting = useMeeting(project, settled);
  if (view.expired) return null;
  if (view.intake?.steps.every((step) => !answered(step, view.draft))) return <p className="past dan">{texts.nothing}</p>;
  // Too many partners to look at for each of them: the facilitator asks the network.
  if (suggestions.data === null && settled) return <p className="past dan">{texts.askThere}</p>;
  if (!suggestions.data || !organisations) return <p className="past dan">{view.offline ? texts.offline : texts.looking}</p>;
  const { partners, sought } = fitting(suggestions.data.suggestions, organisation, organisations);
  const all = suggestions.data.total <= suggestions.data.suggestions.length;
  if (partners.length === 0) return <p className="past dan">{texts.noFit}</p>;
  return (
    <section className="past" aria-labelledby="h-past">
      <h2 id="h-past">{sought ? texts.seekFit(partners.length, all) : texts.fit(partners.length, all)}</h2>
      <ul>
        {partners.slice(0, SHOWN).map(({ id, name, kind, words, gives }) => (
          <li key={id}>
            <Kind kind={kind} size={24} />
            <span>
              <b>{name}</b>
              {words !== null ? <Own>{words}</Own> : gives}
            </span>
          </li>
        ))}
      </ul>
      {all && partners.length > SHOWN && <p className="dan">{texts.more(partners.length - SHOWN)}</p>}
      {meeting && (
        <p className="dan">
          {texts.meet} <b>{shortDate(meeting, language)}</b>.
        </p>
      )}
    </section>
  );
}

/** The day of the next session, when it is known. */
function useMeeting(project: string, enabled: boolean): string | null {
  const found = useQuery({
    queryKey: ["intake", project, "meeting"],
    enabled,
    queryFn: async () => {
      const sessions = await unlessRefused(answer(api.GET("/projects/{project}/sessions", { params: { path: { project } } })));
      return nextMeeting(sessions ?? [], new Date().toLocaleDateString("sv-SE"));
    },
  });
  return found.data ?? null;
}
