import { Button } from "@nl-design-system-candidate/button-react";
import { IconArrowRight } from "@tabler/icons-react";
import { useId } from "react";

import type { Organisation, Suggestion } from "../../api/types";
import { Glyph, StrengthMark } from "../../components/Drawings";
import { Kind } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { Sentence } from "../../components/Own";
import { useCut } from "../../components/useCut";
import { joined } from "../../core/words";
import { KoppelkansForm } from "../koppelkansen/KoppelkansForm";
import { usePage } from "../session/context";
import { DismissForm } from "./DismissForm";
import { Joint } from "./Joint";
import { Reasons } from "./Reasons";

export type Doing = "making" | "dismissing" | null;

interface Props {
  suggestion: Suggestion;
  /** Its place among the proposals; a card that left the list while somebody types on it has none. */
  number: number | undefined;
  open: boolean;
  doing: Doing;
  gone: boolean;
  made: boolean;
  onOpen: () => void;
  onDoing: (doing: Doing) => void;
  onMade: () => void;
  onDismissed: () => void;
}

export function SuggestionCard(props: Props) {
  const { byId } = usePage();
  const partners = props.suggestion.partners.map((id) => byId.get(id)).filter((partner) => partner !== undefined);
  return props.open ? <OpenCard {...props} partners={partners} /> : <ClosedCard {...props} partners={partners} />;
}

function ClosedCard({ suggestion, number, onOpen, partners }: Props & { partners: readonly Organisation[] }) {
  const texts = useTexts();
  return (
    <article className="kaart kaart--dicht">
      <h3 className="regel">
        <button type="button" id={`kaart-${suggestion.id}`} className="kaart-opener" aria-expanded={false} onClick={onOpen}>
          {number !== undefined && <span className="nr">{number}</span>}
          <span className="wie">
            {partners.map((partner, i) => (
              <span key={partner.id}>
                {i > 0 && i === partners.length - 1 && <em>{texts.and} </em>}
                <Kind kind={partner.kind} size={18} />
                {partner.name}
                {i < partners.length - 2 && <span className="stil">, </span>}
              </span>
            ))}
          </span>
          <span className="sterkte">
            <StrengthMark strength={suggestion.strength} />
          </span>
        </button>
      </h3>
      <p className="kort">
        <Glyph pattern={suggestion.pattern} />
        <span className="stil">{texts.patterns[suggestion.pattern]}: </span>
        <Short segments={suggestion.sentence} />
      </p>
      {suggestion.returned && <p className="terug">{suggestion.returned}</p>}
    </article>
  );
}

/** The first two lines; where more follows, it says so. */
function Short({ segments }: { segments: Suggestion["sentence"] }) {
  const [line, cut] = useCut<HTMLSpanElement>();
  return (
    <span ref={line} className={`kort-zin${cut ? " kort-zin--meer" : ""}`}>
      <Sentence segments={segments} />
    </span>
  );
}

function OpenCard(props: Props & { partners: readonly Organisation[] }) {
  const { suggestion, number, partners, doing, onDoing } = props;
  const texts = useTexts();
  const { facilitates } = usePage();
  const title = useId();
  return (
    <article className="kaart kaart--open" aria-labelledby={title}>
      <p className="regel">
        {number !== undefined && <span className="nr nr--aan">{number}</span>}
        <span className="patroon" title={texts.patternHelp[suggestion.pattern]}>
          <Glyph pattern={suggestion.pattern} />
          <span className="patroon-woorden">
            <b>{texts.patterns[suggestion.pattern]}</b> · {texts.patternHelp[suggestion.pattern]}
          </span>
        </span>
      </p>
      <h3 className="koppeling" id={`kaart-${suggestion.id}`} tabIndex={-1}>
        <span id={title}>
          <Joint partners={partners} pattern={suggestion.pattern} and={texts.and} />
        </span>
      </h3>
      <p className="waarom">
        <Sentence segments={suggestion.sentence} />
      </p>
      {suggestion.returned && <p className="terug">{suggestion.returned}</p>}
      <Reasons suggestion={suggestion} />
      <Exchanges suggestion={suggestion} />
      {suggestion.missing.length > 0 && (
        <div className="nodig">
          <span id={`${title}-nodig`}>{texts.suggestions.missing}</span>
          <ul aria-labelledby={`${title}-nodig`}>
            {suggestion.missing.map(({ text }) => (
              <li key={text} className="chip chip--open">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {props.gone && (
        <p className="let-op" role="status">
          {texts.suggestions.gone}
        </p>
      )}
      {props.made && (
        <p className="gelukt" role="status">
          {texts.suggestions.made}
        </p>
      )}
      {facilitates && doing === null && !props.made && (
        <p className="acties">
          <Button purpose="primary" className="kk-maak" aria-keyshortcuts="K" onClick={() => onDoing("making")}>
            {texts.suggestions.make} <kbd aria-hidden="true">K</kbd>
          </Button>
          <Button purpose="subtle" aria-keyshortcuts="N" onClick={() => onDoing("dismissing")}>
            {texts.suggestions.notNow} <kbd aria-hidden="true">N</kbd>
          </Button>
        </p>
      )}
      {doing === "making" && <KoppelkansForm suggestion={suggestion} onDone={props.onMade} onCancel={() => onDoing(null)} />}
      {doing === "dismissing" && <DismissForm suggestion={suggestion} onDone={props.onDismissed} onCancel={() => onDoing(null)} />}
    </article>
  );
}

function Exchanges({ suggestion }: { suggestion: Suggestion }) {
  const texts = useTexts().suggestions;
  const { byId } = usePage();
  if (suggestion.exchanges.length === 0) return null;
  return (
    <ul className="ruil">
      {suggestion.exchanges.map((exchange, i) => {
        const giver = byId.get(exchange.giver);
        const asker = byId.get(exchange.asker);
        return (
          <li key={i}>
            {giver && <Kind kind={giver.kind} size={20} />}
            <span>
              <small>
                <span className="stil">{giver?.name} </span>
                {texts.gives}
              </small>
              {exchange.gives}
            </span>
            <IconArrowRight className="pijl" size={22} stroke={2} aria-hidden="true" />
            {asker && <Kind kind={asker.kind} size={20} />}
            <span>
              <small>
                <span className="stil">{asker?.name} </span>
                {texts.gets}
              </small>
              {exchange.gets}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Names for a line of text, in the order of the card. */
export function namesOf(suggestion: Suggestion, name: (id: string) => string, and: string): string {
  return joined(suggestion.partners.map(name), and);
}

