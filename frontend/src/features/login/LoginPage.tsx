import { BrandMark } from "../../components/Drawings";
import { useTexts } from "../../components/language";
import type { Language } from "../../core/texts";
import { LanguageSwitch } from "../session/TopBar";

interface Props {
  why: "expired" | "none" | "busy" | "unreachable";
  onLanguage: (language: Language) => void;
}

export function LoginPage({ why, onLanguage }: Props) {
  const texts = useTexts().login;
  return (
    <>
      <header className="balk">
        <span className="merk">
          <BrandMark />
          Koppelkaart
        </span>
        <div className="rechts">
          <LanguageSwitch onChange={onLanguage} />
        </div>
      </header>
      <main className="los">
        {why === "busy" || why === "unreachable" ? (
          <p role="status">{why === "busy" ? texts.busy : texts.unreachable}</p>
        ) : (
          <>
            <h1>{texts.title}</h1>
            <p>{texts[why]}</p>
            <ul>
              <li>{texts.facilitator}</li>
              <li>{texts.partner}</li>
            </ul>
          </>
        )}
      </main>
    </>
  );
}
