import { Button } from "@nl-design-system-candidate/button-react";
import { useState } from "react";

import type { Session, Suggestion, Suggestions as Answer } from "../../api/types";
import { Failure } from "../../components/Failure";
import { useTexts } from "../../components/language";
import type { Numbers } from "../../core/numbering";
import { useNames, usePage } from "../session/context";
import { Aside } from "./Aside";
import { MoreOf } from "./MoreOf";
import { SuggestionCard, namesOf } from "./SuggestionCard";
import type { Cards } from "./useCards";

interface Props {
  session: Session | undefined;
  answer: Answer | undefined;
  failed: unknown;
  here: number;
  present: ReadonlySet<string>;
  cards: Cards;
  numbers: Numbers;
  onMore: () => void;
}

/** Why there is nothing to propose, and what to do. */
function Silence({ here, answer }: { here: number; answer: Answer | undefined }) {
  const texts = useTexts().suggestions;
  const { organisations } = usePage();
  const [first, second] = organisations;
  if (!first) return <p className="leegte">{texts.noPartners}</p>;
  if (here === 0) return <p className="leegte">{texts.nobody}</p>;
  if (here === 1) return <p className="leegte">{second ? texts.one : texts.only(first.name)}</p>;
  // What the server said of an emptier room is out of date.
  if (!answer || answer.total > 0 || answer.present.length < 2) return null;
  return <p className="leegte">{answer.question?.text ?? texts.none}</p>;
}

export function Suggestions({ session, answer, failed, here, present, cards, numbers, onMore }: Props) {
  const texts = useTexts().suggestions;
  const total = here < 2 ? 0 : (answer?.total ?? 0);
  const rest = total - cards.shown.length - cards.hidden;
  return (
    <section className="voorstellen" aria-labelledby="h-voor" id="voorstellen">
      <div className="kop">
        <h2 id="h-voor" tabIndex={-1}>
          {texts.title}
        </h2>
        {total > 0 && (
          <span className="tel num" role="status">
            <b>{total}</b> {texts.forNow(total)}
          </span>
        )}
      </div>
      {total > 0 && session && <MoreOf session={session} />}
      <Dismissed cards={cards} />
      <Failure reason={failed} />
      <Silence here={here} answer={answer} />
      <CardList cards={cards} numbers={numbers} />
      {rest > 0 && (
        <button type="button" className="als-link rest" onClick={onMore}>
          {texts.rest(rest)}
        </button>
      )}
      <Aside present={present} listed={answer?.suggestions ?? []} onBack={cards.restore} />
    </section>
  );
}

/** The cards on the page, each under its number. */
export function CardList({ cards, numbers }: { cards: Cards; numbers: Numbers }) {
  return cards.shown.map((suggestion) => (
    <Card key={suggestion.id} suggestion={suggestion} number={numbers[suggestion.id]} cards={cards} />
  ));
}

function Card({ suggestion, number, cards }: { suggestion: Suggestion; number: number | undefined; cards: Cards }) {
  const open = cards.open === suggestion.id;
  return (
    <SuggestionCard
      suggestion={suggestion}
      number={number}
      open={open}
      doing={open ? cards.doing : null}
      gone={cards.gone === suggestion.id}
      made={cards.made.has(suggestion.id)}
      onOpen={() => cards.choose(suggestion.id)}
      onDoing={cards.setDoing}
      onMade={() => cards.setMade(suggestion.id)}
      onDismissed={() => cards.dismiss(suggestion)}
    />
  );
}

export function Dismissed({ cards }: { cards: Cards }) {
  const texts = useTexts();
  const name = useNames();
  const { project, sender } = usePage();
  const [failed, setFailed] = useState<unknown>(null);
  const last = cards.dismissed.at(-1);
  const undo = (suggestion: Suggestion) => {
    setFailed(null);
    const { partners, grounds } = suggestion;
    cards.restore(suggestion.id);
    sender
      .add({ kind: "dismissal", project, body: { partners, reason: "", grounds, undone: true } })
      .catch(setFailed);
  };
  return (
    <>
      <div role="status">
        {last && (
          <p className="niet-nu">
            <span>{texts.suggestions.dismissed(namesOf(last, name, texts.and))}</span>
            <Button purpose="subtle" onClick={() => undo(last)}>
              {texts.suggestions.undo}
            </Button>
          </p>
        )}
      </div>
      <Failure reason={failed} />
    </>
  );
}
