import { Button } from "@nl-design-system-candidate/button-react";
import { IconSearch } from "@tabler/icons-react";
import { Textbox } from "@utrecht/textbox-react";
import { useRef } from "react";

import { Failure } from "../../components/Failure";
import { useLanguage } from "../../components/language";
import { aroundTheme, bodyOf, started } from "../../core/asking";
import { ASKING_TEXTS } from "../../core/textsAsking";
import { usePage } from "../session/context";
import { useWorthAsking } from "./useAsking";
import type { Asking } from "./useAsking";

const EXAMPLES = 2;

/** Where the facilitator asks; the answer takes the place of the proposals until it is closed. */
export function AskBox({ asking, theme, onLeave }: { asking: Asking; theme: string; onLeave: () => void }) {
  const language = useLanguage();
  const texts = ASKING_TEXTS[language];
  const { project, session } = usePage();
  // What this session is about comes first among what could be asked.
  const themed = aroundTheme(theme, texts.around);
  const worth = useWorthAsking(project, session, language).data?.questions.slice(0, themed ? EXAMPLES - 1 : EXAMPLES) ?? [];
  const field = useRef<HTMLInputElement>(null);
  const text = asking.typed.trim();
  return (
    <section className="vraag" aria-labelledby="h-vraag">
      <div className="kop">
        <h2 id="h-vraag">{texts.title}</h2>
        {(themed !== null || worth.length > 0) && (
          <p className="vraag-vb">
            <span>{texts.examples}</span>
            {themed !== null && (
              <button
                type="button"
                className="als-link"
                onClick={() => {
                  asking.type(themed);
                  asking.ask(themed);
                }}
              >
                {themed}
              </button>
            )}
            {worth.map((one) => (
              <button key={one.title} type="button" className="als-link" onClick={() => asking.askAgain(bodyOf(one), one.title)}>
                {one.title}
              </button>
            ))}
          </p>
        )}
      </div>
      <form
        role="search"
        className="vraag-veld"
        onSubmit={(event) => {
          event.preventDefault();
          if (text) asking.ask(text);
          else field.current?.focus();
        }}
      >
        <IconSearch size={20} stroke={1.75} aria-hidden="true" />
        {asking.typed === "" && (
          <span className="vraag-start" role="group" aria-label={texts.startsLabel}>
            {texts.starts.map((start) => (
              <button
                key={start}
                type="button"
                className="chip"
                onClick={() => {
                  asking.type(started(start));
                  field.current?.focus();
                }}
              >
                {start}
              </button>
            ))}
          </span>
        )}
        <label className="stil" htmlFor="vraag-tekst">
          {texts.field}
        </label>
        <Textbox
          id="vraag-tekst"
          ref={field}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={texts.placeholder}
          aria-keyshortcuts="/"
          value={asking.typed}
          onChange={(event) => asking.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onLeave();
          }}
        />
        <kbd aria-hidden="true">/</kbd>
        <Button type="submit" purpose="secondary">
          {texts.ask}
        </Button>
      </form>
      <p className="vraag-stand" role="status">
        {asking.waiting ? texts.waiting : asking.busy ? texts.busy : ""}
      </p>
      <Failure reason={asking.failed} />
    </section>
  );
}
