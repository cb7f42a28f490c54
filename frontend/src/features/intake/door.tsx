import { somethingKept } from "../../api/intakeStore";
import type { Login } from "../../api/types";
import { LAST } from "../../core/intakeShelf";
import { useIntakeTexts } from "./useIntake";

export interface Partner {
  project: string;
  organisation: string;
}

/** Whose intake to open: of the login, or without a connection of who was here last on this device. */
export function partnerOf(login: Login | null | undefined, token: string | null, offline: boolean): Partner | null {
  if (login?.role === "partner" && login.organisation) {
    const { project, organisation } = login;
    try {
      localStorage.setItem(LAST, JSON.stringify({ project, organisation }));
    } catch {
      // Without memory there is nothing to open later.
    }
    return { project, organisation };
  }
  // A new link may be of somebody else, and an ended one of nobody.
  return login === undefined && token === null && offline ? lastOne() : null;
}

function lastOne(): Partner | null {
  try {
    const value = JSON.parse(localStorage.getItem(LAST) ?? "null") as Partner | null;
    return value && typeof value.project === "string" && typeof value.organisation === "string" ? value : null;
  } catch {
    return null;
  }
}

/** Said beside "ask for a new link": nothing typed is lost. */
export function KeptWords() {
  const texts = useIntakeTexts();
  if (!somethingKept(LAST)) return null;
  return (
    <p className="los" role="note">
      {texts.keptWords}
    </p>
  );
}
