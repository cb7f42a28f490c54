import { Button } from "@nl-design-system-candidate/button-react";
import { IconLink, IconRefresh } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";

import { answer, api } from "../../api/client";
import { keys } from "../../api/keys";
import type { Stand } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useLanguage, useTexts } from "../../components/language";
import { dayAndMonth } from "../../core/words";
import { useIntakeTexts } from "../intake/useIntake";
import { usePage } from "../session/context";
import { keepLink, keptLink } from "./links";

/** The personal link of a partner. The service cannot show one again, so a new one is an act of its own, and what it
 * ends is said before. The link that was made in this window can be copied as often as wanted. */
export function LinkFor({ stand }: { stand: Stand }) {
  const texts = useIntakeTexts().link;
  const { cancel } = useTexts();
  const language = useLanguage();
  const { project } = usePage();
  const client = useQueryClient();
  const [renewing, setRenewing] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const id = useId();
  const { organisation, name, link } = stand;
  const kept = keptLink(project, organisation, link.until ?? null);
  const until = link.until ? dayAndMonth(link.until.slice(0, 10), language) : null;

  const copy = async (whole: string) => setCopied(await toClipboard(whole));
  const make = async (first: boolean) => {
    setFailed(null);
    setCopied(null);
    try {
      if (first && (await stands(project, organisation))) {
        // A colleague made one meanwhile, and may have sent it.
        setRenewing(true);
        await client.invalidateQueries({ queryKey: keys.preparation(project) });
        return;
      }
      const path = { project, organisation };
      const made = await answer(api.POST("/projects/{project}/organisations/{organisation}/invites", { params: { path } }));
      const whole = location.origin + made.path;
      keepLink(project, organisation, { link: whole, until: made.expiresAt });
      setRenewing(false);
      await client.invalidateQueries({ queryKey: keys.preparation(project) });
      await copy(whole);
    } catch (reason) {
      setFailed(reason);
    }
  };
  return (
    <>
      {(kept || !until) && (
        <button type="button" className="als-link in-stil" aria-label={texts.of(texts.copy, name)} onClick={() => void (kept ? copy(kept) : make(true))}>
          <IconLink size={16} stroke={1.75} aria-hidden="true" />
          {texts.copy}
        </button>
      )}
      {until && !renewing && (
        <button type="button" className="als-link in-stil" aria-label={texts.of(texts.renew, name)} onClick={() => setRenewing(true)}>
          <IconRefresh size={16} stroke={1.75} aria-hidden="true" />
          {texts.renew}
        </button>
      )}
      {until && renewing && (
        <div className="in-nieuw" role="group" aria-label={texts.of(texts.renew, name)}>
          <p className="let-op" role="status">
            {texts.ends(until)}
          </p>
          <p className="acties">
            <Button purpose="secondary" onClick={() => void make(false)}>
              {texts.renewNow}
            </Button>
            <Button purpose="subtle" onClick={() => setRenewing(false)}>
              {cancel}
            </Button>
          </p>
        </div>
      )}
      <Failure reason={failed} />
      {kept && (
        <>
          <label className="stil" htmlFor={id}>
            {texts.field(name)}
          </label>
          <input id={id} className="veld" readOnly value={kept} onFocus={(event) => event.target.select()} />
        </>
      )}
      <p className="uitleg" role="status">
        {kept && copied !== null ? (copied ? texts.copied : texts.shown) : until && !kept && !renewing ? texts.sent(until) : ""}
      </p>
    </>
  );
}

/** Whether a link of this partner works, by the service itself. */
async function stands(project: string, organisation: string): Promise<boolean> {
  const { partners } = await answer(api.GET("/projects/{project}/preparation", { params: { path: { project } } }));
  return Boolean(partners.find((one) => one.organisation === organisation)?.link.until);
}

/** Plain http on a room's own network has no clipboard: then the field is there to copy from. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
