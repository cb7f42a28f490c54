// Rows become blocks on a narrow screen, and then browsers forget that this is a table unless it is said.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { Koppelkans, Organisation } from "../../api/types";
import { Kind, useKindWord } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { Own } from "../../components/Own";
import { FillFor } from "../intake/FillFor";
import { Agreed } from "../koppelkansen/Agreed";
import { useNames, usePage } from "../session/context";

const GIVES = ["reaches", "meets_at", "has"];
const ASKS = ["wants_to_reach", "needs", "people_need"];

interface Props {
  organisations: readonly Organisation[];
  present: ReadonlySet<string>;
  koppelkansen: readonly Koppelkans[];
}

/** The same facts as the map, in the order of the list of partners. Roles stay when rows become blocks. */
export function PartnersTable({ organisations, present, koppelkansen }: Props) {
  const texts = useTexts();
  const kindWord = useKindWord();
  const { project, facilitates } = usePage();
  const agreed = koppelkansen.length > 0;
  return (
    <table className="partners" role="table">
      <caption className="stil">{texts.map.title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {texts.map.who}
          </th>
          <th role="columnheader" scope="col">
            {texts.map.has}
          </th>
          <th role="columnheader" scope="col">
            {texts.map.wants}
          </th>
          {agreed && (
            <th role="columnheader" scope="col">
              {texts.koppelkansen.yours}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {organisations.map((organisation) => (
          <tr role="row" key={organisation.id} className={present.has(organisation.id) ? undefined : "weg"}>
            <th role="rowheader" scope="row">
              <Kind kind={organisation.kind} />
              <span>
                <b>{organisation.name}</b>
                <small>
                  {kindWord(organisation.kind)}, {present.has(organisation.id) ? texts.attendance.present : texts.attendance.absent}
                </small>
                {facilitates && (
                  <div className="in-link">
                    <FillFor project={project} organisation={organisation} />
                  </div>
                )}
              </span>
            </th>
            <td role="cell">
              <Gives organisation={organisation} />
            </td>
            <td role="cell">
              <Wants organisation={organisation} />
            </td>
            {agreed && (
              <td role="cell">
                <With organisation={organisation} koppelkansen={koppelkansen} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one partner has, does and wants; under the map when it is chosen there. */
export function Facts({ organisation, koppelkansen }: { organisation: Organisation; koppelkansen: readonly Koppelkans[] }) {
  const texts = useTexts();
  return (
    <div className="feiten">
      <h3>
        <Kind kind={organisation.kind} />
        {organisation.name}
      </h3>
      <div>
        <p>{texts.map.has}</p>
        <Gives organisation={organisation} />
      </div>
      <div>
        <p>{texts.map.wants}</p>
        <Wants organisation={organisation} />
      </div>
      {koppelkansen.some(({ partners }) => partners.includes(organisation.id)) && (
        <div>
          <p>{texts.koppelkansen.yours}</p>
          <With organisation={organisation} koppelkansen={koppelkansen} />
        </div>
      )}
    </div>
  );
}

function Gives({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  const does = words(organisation, "action");
  return (
    <>
      <span className="stil kop-smal">{texts.map.has}</span>
      <Words texts={words(organisation, "capacity")} labels={labels(organisation, GIVES)} />
      {does.length > 0 && (
        <>
          <small>{texts.map.does}</small>
          <Words texts={does} labels={[]} />
        </>
      )}
    </>
  );
}

/** What they agreed on with others, and where that stands. */
function With({ organisation, koppelkansen }: { organisation: Organisation; koppelkansen: readonly Koppelkans[] }) {
  const texts = useTexts();
  const name = useNames();
  if (!koppelkansen.some(({ partners }) => partners.includes(organisation.id))) return null;
  return (
    <>
      <span className="stil kop-smal">{texts.koppelkansen.yours}</span>
      <Agreed koppelkansen={koppelkansen} of={organisation.id} name={name} />
    </>
  );
}

function Wants({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  return (
    <>
      <span className="stil kop-smal">{texts.map.wants}</span>
      <Words texts={words(organisation, "ambition")} labels={labels(organisation, ASKS)} />
    </>
  );
}

/** Their own words, and then the answers they tapped, which are ours and not quoted. */
function Words({ texts, labels: tapped }: { texts: readonly string[]; labels: readonly string[] }) {
  const { map } = useTexts();
  if (texts.length + tapped.length === 0) return <p className="leeg">{map.nothingYet}</p>;
  return (
    <>
      {texts.length > 0 && (
        <ul className="woorden">
          {texts.map((text) => (
            <li key={text}>
              <Own>{text}</Own>
            </li>
          ))}
        </ul>
      )}
      {tapped.length > 0 && <p>{tapped.join(", ")}</p>}
    </>
  );
}

function words(organisation: Organisation, field: string): string[] {
  return [...new Set(organisation.entries.filter((entry) => entry.field === field).map(({ text }) => text))];
}

function labels(organisation: Organisation, roles: readonly string[]): string[] {
  // What was only heard in words that stand there anyway is a guess, and nobody's answer.
  const said = organisation.tags.filter(({ role, state }) => roles.includes(role) && state !== "rejected");
  const tags = said.filter(({ state, entry }) => state === "confirmed" || !entry);
  return [...new Set(tags.map(({ label }) => label))];
}
