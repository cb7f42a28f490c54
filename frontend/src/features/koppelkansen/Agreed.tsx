import { IconCheck } from "@tabler/icons-react";

import { useKoppelkansen, useOrganisations } from "../../api/queries";
import type { Koppelkans } from "../../api/types";
import { useLanguage, useTexts } from "../../components/language";
import { lastMove } from "../../core/progress";
import { joined } from "../../core/words";

interface Props {
  koppelkansen: readonly Koppelkans[];
  of: string;
  name: (id: string) => string;
}

/** The koppelkansen of one partner: where each stands, with whom, and what they are going to do. */
export function Agreed({ koppelkansen, of, name }: Props) {
  const texts = useTexts();
  return (
    <ul className="afspraken">
      {koppelkansen
        .filter(({ partners }) => partners.includes(of))
        .map((one) => (
          <li key={one.id}>
            <small>
              <b>
                {one.status === "done" && <IconCheck size={14} stroke={2.5} aria-hidden="true" />}
                {texts.statuses[one.status]}
              </b>{" "}
              {texts.koppelkansen.with} {joined(one.partners.filter((id) => id !== of).map(name), texts.and)}
            </small>
            {one.proposition}
            {lastMove(one)?.reason && <small>{lastMove(one)?.reason}</small>}
          </li>
        ))}
    </ul>
  );
}

/** On a partner's own card, below who fits. */
export function OwnAgreed({ project, organisation }: { project: string; organisation: string }) {
  const texts = useTexts().koppelkansen;
  const language = useLanguage();
  const { data: organisations = [] } = useOrganisations(project, language);
  const { data: all = [] } = useKoppelkansen(project);
  if (!all.some(({ partners }) => partners.includes(organisation))) return null;
  return (
    <section className="past" aria-labelledby="h-afspraken">
      <h2 id="h-afspraken">{texts.yours}</h2>
      <Agreed koppelkansen={all} of={organisation} name={(id) => organisations.find((one) => one.id === id)?.name ?? id} />
    </section>
  );
}
