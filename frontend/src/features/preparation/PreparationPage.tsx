import { SkipLink } from "@nl-design-system-candidate/skip-link-react";
import { useEffect, useState } from "react";

import { useLookalikes, usePreparation, useReadings } from "../../api/preparation";
import type { Project } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useLanguage, useTexts } from "../../components/language";
import type { Language } from "../../core/texts";
import { OnlyHere } from "../intake/OnlyHere";
import { useOfflineSince, usePage, usePending } from "../session/context";
import { KeysDialog } from "../session/KeysDialog";
import { TopBar } from "../session/TopBar";
import { keysOn, switchKeys } from "../session/useKeys";
import { Alike } from "./Alike";
import { Answers } from "./Answers";
import { Readings } from "./Readings";
import { usePreparationTexts } from "./useTexts";

/** Before a session: who answered what, texts that wait to be read, partners that may be one. */
export function PreparationPage({ project, onLanguage }: { project: Project; onLanguage: (language: Language) => void }) {
  const common = useTexts();
  const texts = usePreparationTexts();
  const language = useLanguage();
  const { project: id, sender } = usePage();
  const pending = usePending(sender);
  const offline = useOfflineSince() !== null;
  const [help, setHelp] = useState(false);
  const [keys, setKeys] = useState(keysOn);
  const preparation = usePreparation(id, language);
  const readings = useReadings(id, language);
  const alike = useLookalikes(id, language);
  useEffect(() => {
    document.title = `${common.places.preparation} · ${project.name} · Koppelkaart`;
  }, [project.name, common]);

  const stands = preparation.data?.partners;
  const waiting = readings.data?.waiting.length;
  const pairs = alike.data?.filter(({ toldApart }) => !toldApart).length;
  return (
    <>
      <SkipLink href="#h-antwoorden" className="nl-skip-link--visible-on-focus">
        {texts.skip}
      </SkipLink>
      <TopBar project={project} waiting={pending.length} offline={offline} onLanguage={onLanguage} onKeys={() => setHelp(true)} />
      <main className="voorbereiding">
        <p className="vb-lead">
          {texts.lead} {common.gloss}
        </p>
        <OnlyHere link={location.href} />
        <nav className="vb-delen" aria-label={texts.parts}>
          <Part to="h-antwoorden" title={texts.answers.title} state={stands && texts.answers.ready(stands.filter((one) => one.complete).length, stands.length)} />
          <Part to="h-teksten" title={texts.readings.title} state={waiting !== undefined && texts.readings.waiting(waiting)} />
          <Part to="h-dubbel" title={texts.alike.title} state={pairs !== undefined && texts.alike.found(pairs)} />
        </nav>
        <section aria-labelledby="h-antwoorden">
          <h2 id="h-antwoorden" tabIndex={-1}>
            {texts.answers.title}
          </h2>
          <Failure reason={preparation.error} />
          {preparation.data ? <Answers preparation={preparation.data} /> : <p role="status">{common.loading}</p>}
        </section>
        <section aria-labelledby="h-teksten">
          <h2 id="h-teksten" tabIndex={-1}>
            {texts.readings.title}
          </h2>
          <Failure reason={readings.error} />
          {readings.data ? (
            <Readings readings={readings.data} questions={preparation.data?.questions ?? []} keys={keys} onHelp={() => setHelp(true)} />
          ) : (
            <p role="status">{common.loading}</p>
          )}
        </section>
        <section aria-labelledby="h-dubbel">
          <h2 id="h-dubbel" tabIndex={-1}>
            {texts.alike.title}
          </h2>
          <Failure reason={alike.error} />
          {alike.data ? <Alike pairs={alike.data} /> : <p role="status">{common.loading}</p>}
        </section>
      </main>
      {help && (
        <KeysDialog
          on={keys}
          list={texts.keys}
          onSwitch={(on) => {
            switchKeys(on);
            setKeys(on);
          }}
          onClose={() => setHelp(false)}
        />
      )}
    </>
  );
}

/** In the address it would take the place of the token of a link, so the heading gets the focus by hand. */
function Part({ to, title, state }: { to: string; title: string; state: string | false | undefined }) {
  const go = () => {
    const heading = document.getElementById(to);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <button type="button" onClick={go}>
      <b>{title}</b>
      <span>{state || "…"}</span>
    </button>
  );
}
