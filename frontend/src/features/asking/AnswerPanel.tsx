import { IconArrowBackUp, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

import type { Answer, AnswerLine, AskedQuestion } from "../../api/types";
import { Kind } from "../../components/Kinds";
import { useLanguage } from "../../components/language";
import { Sentence } from "../../components/Own";
import { bodyOf, inSight, partsOf } from "../../core/asking";
import { ASKING_TEXTS } from "../../core/textsAsking";
import { usePage } from "../session/context";
import type { Asking } from "./useAsking";

interface Props {
  asking: Asking;
  answer: Answer;
  onClose: () => void;
  /** The pairs among the answer, drawn as every proposal is. */
  children: ReactNode;
}

/** What the network answers. */
export function AnswerPanel({ asking, answer, onClose, children }: Props) {
  const texts = ASKING_TEXTS[useLanguage()];
  const { asked } = answer;
  const changes = asked?.kind === "joins" || asked?.kind === "leaves";
  const title = asked?.title ?? texts.answer;
  useArrival(asking);
  return (
    <Frame asking={asking} title={title} onClose={onClose}>
      {asked && <Understood asked={asked} asking={asking} everyone={answer.everyone} />}
      {answer.troubleText && <p className="leegte">{answer.troubleText}</p>}
      {answer.notes.map((note) => (
        <p key={note} className="antwoord-noot">
          {note}
        </p>
      ))}
      {answer.nobody && <p className="leegte">{answer.nobody}</p>}
      <Lines lines={answer.lines} />
      {answer.suggestions.length > 0 && changes && <h3>{texts.comes}</h3>}
      {answer.suggestions.length > 0 && answer.lines.length > 0 && <h3>{texts.pairs}</h3>}
      {children}
      {answer.gone.length > 0 && (
        <>
          <h3>{texts.gone}</h3>
          <ul className="antwoord-regels">
            {answer.gone.map((one) => (
              <li key={one.id}>
                <span>
                  <Sentence segments={one.sentence} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.points.length > 0 && (
        <>
          <h3>{texts.points}</h3>
          <ul className="antwoord-punten">
            {answer.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      )}
      {answer.elsewhere.length > 0 && <h3>{texts.elsewhere}</h3>}
      <Lines lines={answer.elsewhere} />
      <Choices label={answer.trouble === "which_partner" ? texts.choose : texts.others} of={answer.others} asking={asking} />
      <Choices label={texts.worth} of={answer.worthAsking} asking={asking} />
    </Frame>
  );
}

/** A question that waits for a connection: its answer is still to come, and nothing else stands in its place. */
export function WaitingPanel({ asking, title, onClose }: { asking: Asking; title: string; onClose: () => void }) {
  const texts = ASKING_TEXTS[useLanguage()];
  return (
    <Frame asking={asking} title={title || texts.answer} onClose={onClose}>
      <p className="leegte">{texts.comesLater}</p>
    </Frame>
  );
}

interface FrameProps {
  asking: Asking;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The question above its answer, and the ways back. */
function Frame({ asking, title, onClose, children }: FrameProps) {
  const texts = ASKING_TEXTS[useLanguage()];
  return (
    <section className="voorstellen antwoord" aria-labelledby="h-voor" id="voorstellen">
      <p className="antwoord-terug">
        <button type="button" className="als-link" onClick={onClose} aria-keyshortcuts="Escape">
          <IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" /> {texts.back}
        </button>
        {asking.earlier && (
          <button type="button" className="als-link" onClick={asking.previous}>
            {texts.previous}
          </button>
        )}
      </p>
      <h2 id="h-voor" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Who asked reads on at the answer. An answer that follows the room, or the language, takes nobody along. */
function useArrival({ wish, busy }: Asking) {
  const arrived = useRef<Asking["wish"]>(null);
  useEffect(() => {
    if (busy || arrived.current === wish) return;
    arrived.current = wish;
    const heading = document.getElementById("h-voor");
    heading?.focus({ preventScroll: true });
    // In one column it comes below the question, and further down than a small screen shows.
    if (heading && !inSight(heading.getBoundingClientRect(), innerHeight)) heading.scrollIntoView({ block: "start" });
  }, [wish, busy]);
}

function Understood({ asked, asking, everyone }: { asked: AskedQuestion; asking: Asking; everyone: boolean }) {
  const texts = ASKING_TEXTS[useLanguage()];
  const parts = partsOf(asked);
  return (
    <>
      <p className="antwoord-wie">
        <span>{everyone ? texts.everyone : texts.onlyHere}</span>
        {(!everyone || asking.wish?.everyone) && (
          <button type="button" className="als-link" onClick={() => asking.askOf(!everyone)}>
            {everyone ? texts.askHere : texts.askEveryone}
          </button>
        )}
      </p>
      {parts.length > 0 && (
        <p className="chips antwoord-delen">
          <span>{texts.understood}</span>
          {parts.map(({ key, label, without }) => (
            <button key={key} type="button" className="chip" aria-label={texts.without(label)} onClick={() => asking.askAgain(without, "")}>
              {label}
              <IconX size={14} stroke={2} aria-hidden="true" />
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly AnswerLine[] }) {
  const { byId } = usePage();
  if (lines.length === 0) return null;
  return (
    <ul className="antwoord-regels">
      {lines.map((line, nth) => {
        const partner = byId.get(line.partner);
        return (
          <li key={`${line.partner}-${nth}`}>
            {partner && <Kind kind={partner.kind} size={20} />}
            <span>
              <Sentence segments={line.sentence} />
              {line.marks.map((mark) => (
                <small key={mark}>{mark}</small>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Choices({ label, of, asking }: { label: string; of: readonly AskedQuestion[]; asking: Asking }) {
  if (of.length === 0) return null;
  return (
    <p className="antwoord-anders">
      <span>{label}</span>
      {of.map((one) => (
        <button key={one.title} type="button" className="als-link" onClick={() => asking.askAgain(bodyOf(one), one.title)}>
          {one.title}
        </button>
      ))}
    </p>
  );
}
