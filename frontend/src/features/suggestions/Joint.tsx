import { Fragment } from "react";

import type { Organisation, Pattern } from "../../api/types";
import { Kind } from "../../components/Kinds";

/** How the partners fit: a tab in a socket, two sharing a middle, one resting on the other's ledge. */
export function Joint({ partners, pattern, and }: { partners: readonly Organisation[]; pattern: Pattern; and: string }) {
  const form = partners.length === 2 && pattern !== "gathers" ? pattern : "combine";
  return (
    <span className={`naad naad--${form}${partners.length > 2 ? " naad--meer" : ""}`}>
      {partners.map((partner, i) => (
        <Fragment key={partner.id}>
          {i > 0 && (
            <>
              <Seam form={form} />
              <span className="stil"> {and} </span>
            </>
          )}
          <span className="naad-deel">
            <Kind kind={partner.kind} />
            <span>{partner.name}</span>
          </span>
        </Fragment>
      ))}
    </span>
  );
}

function Seam({ form }: { form: Exclude<Pattern, "gathers"> }) {
  if (form === "serves") {
    return (
      <svg className="naad-midden" viewBox="0 0 30 58" preserveAspectRatio="none" aria-hidden="true">
        <path className="naad-open" d="M30 .75H6V12L27 29 6 46V57.25H30" />
        <path className="naad-vol" d="M0 16 18 29 0 42Z" />
      </svg>
    );
  }
  if (form === "combine") {
    return (
      <svg className="naad-midden naad-plus" viewBox="0 0 34 34" aria-hidden="true">
        <path d="M11 17h12M17 11v12" />
      </svg>
    );
  }
  return <span className="naad-midden naad-richel" aria-hidden="true" />;
}
