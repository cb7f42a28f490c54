import { IconPencil } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

import type { Organisation } from "../../api/types";
import { IntakePage } from "./IntakePage";
import { useIntakeTexts } from "./useIntake";

interface Props {
  project: string;
  organisation: Pick<Organisation, "id" | "name">;
  /** Beside what matters more: as a link. */
  quiet?: boolean;
}

/** For a facilitator: the questions of a partner, to fill in for it. */
export function FillFor({ project, organisation: { id, name }, quiet = false }: Props) {
  const texts = useIntakeTexts().link;
  const [filling, setFilling] = useState(false);
  return (
    <>
      <button type="button" className={quiet ? "als-link in-stil" : "knop knop--klein"} aria-label={texts.of(texts.fill, name)} onClick={() => setFilling(true)}>
        <IconPencil size={16} stroke={1.75} aria-hidden="true" />
        {texts.fill}
      </button>
      {filling && <FillIn project={project} organisation={id} name={name} onClose={() => setFilling(false)} />}
    </>
  );
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
