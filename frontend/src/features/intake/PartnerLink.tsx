import { IconLink, IconPencil } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";

import { answer, api } from "../../api/client";
import type { Organisation } from "../../api/types";
import { Failure } from "../../components/Failure";
import { IntakePage } from "./IntakePage";
import { OnlyHere } from "./OnlyHere";
import { useIntakeTexts } from "./useIntake";

interface Props {
  project: string;
  organisation: Pick<Organisation, "id" | "name">;
  /** Beside what matters more: as links. */
  quiet?: boolean;
}

/** For a facilitator: the personal link of a partner to copy, or its questions to fill in for it. */
export function PartnerLink({ project, organisation, quiet = false }: Props) {
  const texts = useIntakeTexts().link;
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [filling, setFilling] = useState(false);
  const id = useId();
  const { name } = organisation;
  const look = quiet ? "als-link in-stil" : "knop knop--klein";

  const invite = async () => {
    setFailed(null);
    setCopied(false);
    try {
      const path = { project, organisation: organisation.id };
      const made = await answer(api.POST("/projects/{project}/organisations/{organisation}/invites", { params: { path } }));
      const whole = location.origin + made.path;
      setLink(whole);
      setCopied(await toClipboard(whole));
    } catch (reason) {
      setFailed(reason);
    }
  };
  return (
    <div className="in-link">
      <button type="button" className={look} aria-label={texts.of(texts.copy, name)} onClick={() => void invite()}>
        <IconLink size={16} stroke={1.75} aria-hidden="true" />
        {texts.copy}
      </button>
      <button type="button" className={look} aria-label={texts.of(texts.fill, name)} onClick={() => setFilling(true)}>
        <IconPencil size={16} stroke={1.75} aria-hidden="true" />
        {texts.fill}
      </button>
      <Failure reason={failed} />
      {link !== null && (
        <>
          <label className="stil" htmlFor={id}>
            {texts.field(name)}
          </label>
          <input id={id} className="veld" readOnly value={link} onFocus={(event) => event.target.select()} />
        </>
      )}
      {link !== null && <OnlyHere link={link} />}
      <p className="uitleg" role="status">
        {link === null ? "" : copied ? texts.copied : texts.shown}
      </p>
      {filling && <FillIn project={project} organisation={organisation.id} name={name} onClose={() => setFilling(false)} />}
    </div>
  );
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

function FillIn({ project, organisation, name, onClose }: { project: string; organisation: string; name: string; onClose: () => void }) {
  const texts = useIntakeTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="in-venster" aria-label={texts.filling(name)} onClose={onClose}>
      <IntakePage project={project} organisation={organisation} onClose={onClose} />
    </dialog>
  );
}
