import { SkipLink } from "@nl-design-system-candidate/skip-link-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { makeSender } from "../../api/changes";
import { useLive } from "../../api/live";
import { useKoppelkansen, useOrganisations, useProject, useSession, useSessionId, useSuggestions } from "../../api/queries";
import type { Koppelkans, Login, Organisation, Project, Suggestion } from "../../api/types";
import { Failure } from "../../components/Failure";
import { usePlace } from "../../components/place";
import { WordsLanguage, useLanguage, useTexts } from "../../components/language";
import { numbered, typedNumber } from "../../core/numbering";
import { attending } from "../../core/outbox";
import { moved } from "../../core/progress";
import type { Language } from "../../core/texts";
import { AnswerPanel, WaitingPanel } from "../asking/AnswerPanel";
import { AskBox } from "../asking/AskBox";
import { useAsking } from "../asking/useAsking";
import { Koppelkansen } from "../koppelkansen/Koppelkansen";
import { ties } from "../map/lines";
import { MapPanel } from "../map/MapPanel";
import type { View } from "../map/MapPanel";
import { PreparationPage } from "../preparation/PreparationPage";
import { CardList, Dismissed, Suggestions } from "../suggestions/Suggestions";
import { useCards } from "../suggestions/useCards";
import { Attendance } from "./Attendance";
import { PageContext, useOfflineSince, usePage, usePending } from "./context";
import { KeysDialog } from "./KeysDialog";
import { LiveStrip } from "./LiveStrip";
import { TopBar } from "./TopBar";
import { keysOn, switchKeys, useKeys } from "./useKeys";

const NOBODY: readonly Organisation[] = [];
const NONE: readonly Suggestion[] = [];
const NO_KOPPELKANSEN: readonly Koppelkans[] = [];
const FIRST = 4;
const NARROW = "(max-width: 720px)";

interface Props {
  login: Login;
  /** Whether this person has other projects. */
  several?: boolean;
  onLanguage: (language: Language) => void;
}

/** Fetches what the page stands on; everything below reads it from the context. */
export function ProjectPage({ login, several = false, onLanguage }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const client = useQueryClient();
  const [sender] = useState(() => makeSender(client));
  const back = useCallback(() => sender.wake(), [sender]);
  const project = useProject(login.project);
  useLive(login.project, project.data?.seq, client, back);
  const { data: organisations = NOBODY, error } = useOrganisations(login.project, language, project.isSuccess);
  const facilitates = login.role === "facilitator" || login.role === "administrator";
  const preparing = usePlace() === "preparation" && facilitates;
  // Who prepares needs no session, and making one would say that it began.
  const today = useSessionId(login.project, facilitates, project.data?.currentSession ?? null, project.isSuccess && !preparing);
  const session = today.data ?? null;
  const byId = useMemo(() => new Map(organisations.map((organisation) => [organisation.id, organisation])), [organisations]);
  const here = useMemo(() => organisations.filter(({ left }) => !left), [organisations]);
  const page = useMemo(
    () => ({ project: login.project, several, facilitates, session, sender, organisations: here, byId }),
    [login.project, several, facilitates, session, sender, here, byId],
  );
  if (project.error) return <main className="los"><Failure reason={project.error} /></main>;
  if (!project.data) return <main className="los" role="status">{texts.loading}</main>;
  return (
    <PageContext value={page}>
      <WordsLanguage value={project.data.language}>
        {preparing ? (
          <PreparationPage project={project.data} onLanguage={onLanguage} />
        ) : (
          <SessionScreen project={project.data} asks={login.role !== "partner"} failed={error ?? today.error} onLanguage={onLanguage} />
        )}
      </WordsLanguage>
    </PageContext>
  );
}

interface ScreenProps {
  project: Project;
  /** Whether this person may ask the network. */
  asks: boolean;
  failed: unknown;
  onLanguage: (language: Language) => void;
}

function SessionScreen({ project, asks, failed, onLanguage }: ScreenProps) {
  const texts = useTexts();
  const language = useLanguage();
  const { project: id, session: sessionId, sender, organisations } = usePage();
  const pending = usePending(sender);
  const offlineSince = useOfflineSince();
  const [count, setCount] = useState(FIRST);
  const [view, setView] = useState<View>(() => (window.matchMedia(NARROW).matches ? "table" : "map"));
  const [help, setHelp] = useState(false);
  const [keys, setKeys] = useState(keysOn);

  const session = useSession(id, sessionId).data;
  const asking = useAsking(id, sessionId, language);
  const reply = asking.answer;
  // An answer may hold a proposal from far down the list, and calls it by its number there.
  const limit = count > 20 || reply ? 100 : 20;
  const { data: answer, error } = useSuggestions(id, { session: sessionId, limit, language });
  const { data: agreed, error: notAgreed } = useKoppelkansen(id);
  const koppelkansen = useMemo(() => agreed && moved(agreed, pending), [agreed, pending]);
  const present = useMemo(
    () => (session ? attending(session.attending, session.id, pending) : new Set<string>()),
    [session, pending],
  );
  const here = organisations.filter((organisation) => present.has(organisation.id)).length;
  // Nobody waits for the server to put away what somebody just made impossible.
  const suggestions = useMemo(
    () => (here < 2 ? NONE : (answer?.suggestions.filter(({ partners }) => partners.every((partner) => present.has(partner))) ?? NONE)),
    [answer, here, present],
  );
  // An answer takes the place of the proposals: the same cards, numbers, keys and lines on the map.
  const cards = useCards(reply?.suggestions ?? suggestions, reply ? reply.suggestions.length : count);
  const numbers = useMemo(
    () => numbered((answer?.suggestions ?? NONE).map((one) => one.id), answer?.total ?? 0, (reply?.suggestions ?? NONE).map((one) => one.id)),
    [answer, reply],
  );
  const drawn = useMemo(() => ties(cards.shown, koppelkansen ?? [], numbers), [cards.shown, koppelkansen, numbers]);

  const focus = (element: string) => document.getElementById(element)?.focus();
  const askAnew = () => {
    const field = document.getElementById("vraag-tekst") as HTMLInputElement | null;
    field?.focus();
    // The next question takes the place of the one before; whoever wants to change that presses an arrow.
    field?.select();
  };
  const leave = () => {
    asking.close();
    // The heading of the proposals is there once the answer has gone.
    requestAnimationFrame(() => focus("h-voor"));
  };

  const digits = useRef({ text: "", at: 0 });
  useKeys(keys, (key) => {
    if (/^[0-9]$/.test(key)) {
      const called = (text: string) => (reply?.suggestions ?? suggestions).find((suggestion) => numbers[suggestion.id] === Number(text));
      const text = typedNumber(digits.current, key, performance.now());
      const wanted = called(text) ?? called(key);
      digits.current = { text, at: performance.now() };
      if (wanted) cards.choose(wanted.id);
      return Boolean(wanted);
    }
    const acts: Record<string, (() => void) | undefined> = {
      k: cards.open ? () => cards.setDoing("making") : undefined,
      n: cards.open ? () => cards.setDoing("dismissing") : undefined,
      a: () => document.querySelector<HTMLElement>(".aanwezig input")?.focus(),
      m: () => setView("map"),
      l: () => setView("table"),
      ArrowDown: () => cards.step(1),
      ArrowUp: () => cards.step(-1),
      Escape: () => (reply || asking.waiting ? leave() : focus(cards.open ? `kaart-${cards.open}` : "h-voor")),
      "/": asks ? askAnew : undefined,
      "?": () => setHelp(true),
    };
    acts[key]?.();
    return acts[key] !== undefined;
  });
  useEffect(() => {
    document.title = `${project.name} · Koppelkaart`;
  }, [project.name]);

  return (
    <>
      <SkipLink href="#h-voor" className="nl-skip-link--visible-on-focus">
        {texts.skip}
      </SkipLink>
      <TopBar project={project} waiting={pending.length} offline={offlineSince !== null} onLanguage={onLanguage} onKeys={() => setHelp(true)} />
      <LiveStrip session={session} offlineSince={offlineSince} waiting={pending.length} />
      <main className={`werk werk--${view}`}>
        <div className="kolom-wie">
          <Failure reason={failed} />
          <Attendance session={session} present={present} />
        </div>
        {asks && (
          <div className="kolom-vraag">
            <AskBox asking={asking} theme={session?.theme ?? ""} onLeave={leave} />
          </div>
        )}
        <div className="kolom-samen">
          {reply ? (
            <AnswerPanel asking={asking} answer={reply} onClose={leave}>
              <Dismissed cards={cards} />
              <CardList cards={cards} numbers={numbers} />
            </AnswerPanel>
          ) : asking.waiting ? (
            <WaitingPanel asking={asking} title={(asking.wish?.text || asking.typed).trim()} onClose={leave} />
          ) : (
            <Suggestions
              session={session}
              answer={answer}
              failed={error}
              here={here}
              present={present}
              cards={cards}
              numbers={numbers}
              onMore={() => setCount(count + (count === FIRST ? 16 : 80))}
            />
          )}
        </div>
        <div className="kolom-afspraken">
          <Failure reason={notAgreed} />
          {koppelkansen && <Koppelkansen koppelkansen={koppelkansen} pending={pending} />}
        </div>
        <div className="kolom-kaart">
          <MapPanel present={present} ties={drawn} koppelkansen={koppelkansen ?? NO_KOPPELKANSEN} chosenTie={cards.open} view={view} onView={setView} onTie={cards.choose} />
        </div>
      </main>
      {help && (
        <KeysDialog
          on={keys}
          list={texts.keys.list}
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
