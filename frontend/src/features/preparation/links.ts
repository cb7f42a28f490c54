/** Links that were made in this window. Only here: the service keeps no more of them than a hash. */

interface Made {
  link: string;
  until: string;
}

const shelf = (project: string, organisation: string) => `koppelkaart.link.${project}.${organisation}`;
const memory = new Map<string, Made>();

export function keepLink(project: string, organisation: string, made: Made): void {
  const at = shelf(project, organisation);
  memory.set(at, made);
  try {
    sessionStorage.setItem(at, JSON.stringify(made));
  } catch {
    // It lives on in memory.
  }
}

/** The link that was made here, while it is still the one that works: `until` names the newest. */
export function keptLink(project: string, organisation: string, until: string | null): string | null {
  const at = shelf(project, organisation);
  const made = memory.get(at) ?? read(at);
  return made && until !== null && Date.parse(made.until) === Date.parse(until) ? made.link : null;
}

function read(at: string): Made | null {
  try {
    return JSON.parse(sessionStorage.getItem(at) ?? "null") as Made | null;
  } catch {
    return null;
  }
}
