// Rows become blocks on a narrow screen, and then browsers forget that this is a table unless it is said.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { Organisation } from "../../api/types";
import { Kind, useKindWord } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { Own } from "../../components/Own";
import { PartnerLink } from "../intake/PartnerLink";
import { usePage } from "../session/context";

const GIVES = ["reaches", "meets_at", "has"];
const ASKS = ["wants_to_reach", "needs", "people_need"];

/** The same facts as the map, in the order of the list of partners. Roles stay when rows become blocks. */
export function PartnersTable({ organisations, present }: { organisations: readonly Organisation[]; present: ReadonlySet<string> }) {
  const texts = useTexts();
  const kindWord = useKindWord();
  const { project, facilitates } = usePage();
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
                {facilitates && <PartnerLink project={project} organisation={organisation} />}
              </span>
            </th>
            <td role="cell">
              <Gives organisation={organisation} />
            </td>
            <td role="cell">
              <Wants organisation={organisation} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one partner has, does and wants; under the map when it is chosen there. */
export function Facts({ organisation }: { organisation: Organisation }) {
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

function Wants({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  return (
    <>
      <span className="stil kop-smal">{texts.map.wants}</span>
      <Words texts={words(organisation, "ambition")} labels={labels(organisation, ASKS)} />
    </>
  );
}

/** Their own words; or, when they typed none, the labels they tapped, which are ours and not quoted. */
function Words({ texts, labels: tapped }: { texts: readonly string[]; labels: readonly string[] }) {
  const { map } = useTexts();
  if (texts.length > 0) {
    return (
      <ul className="woorden">
        {texts.map((text) => (
          <li key={text}>
            <Own>{text}</Own>
          </li>
        ))}
      </ul>
    );
  }
  if (tapped.length > 0) return <p>{tapped.join(", ")}</p>;
  return <p className="leeg">{map.nothingYet}</p>;
}

function words(organisation: Organisation, field: string): string[] {
  return [...new Set(organisation.entries.filter((entry) => entry.field === field).map(({ text }) => text))];
}

function labels(organisation: Organisation, roles: readonly string[]): string[] {
  const tags = organisation.tags.filter(({ role, state }) => roles.includes(role) && state !== "rejected");
  return [...new Set(tags.map(({ label }) => label))];
}
