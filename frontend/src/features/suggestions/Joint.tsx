import { Fragment } from "react";
import type { CSSProperties } from "react";

import type { Organisation, Pattern } from "../../api/types";
import { Kind } from "../../components/Kinds";

/** How the partners fit: a tab in a socket, two sharing a middle, one resting on the other's ledge, several that
 * fill one socket. */
export function Joint({ partners, pattern, and }: { partners: readonly Organisation[]; pattern: Pattern; and: string }) {
  if (pattern === "gathers") return <Gathering partners={partners} and={and} />;
  return (
    <span className={`naad naad--${pattern}`}>
      {partners.map((partner, i) => (
        <Fragment key={partner.id}>
          {i > 0 && (
            <>
              <Seam form={pattern} />
              <span className="stil"> {and} </span>
            </>
          )}
          <Part partner={partner} />
        </Fragment>
      ))}
    </span>
  );
}

/** The first of them asks: it stands where what the others have goes to. */
function Gathering({ partners, and }: { partners: readonly Organisation[]; and: string }) {
  return (
    <span className="naad naad--gathers" style={{ "--naad-rijen": partners.length - 1 } as CSSProperties}>
      {partners.map((partner, i) => (
        <Fragment key={partner.id}>
          {i > 0 && <span className="stil">{i === partners.length - 1 ? ` ${and} ` : ", "}</span>}
          <Part partner={partner} />
        </Fragment>
      ))}
      <Seam form="serves" />
    </span>
  );
}

function Part({ partner }: { partner: Organisation }) {
  return (
    <span className="naad-deel">
      <Kind kind={partner.kind} />
      <span>{partner.name}</span>
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
