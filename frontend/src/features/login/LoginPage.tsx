import { Bar } from "../../components/Bar";
import { useTexts } from "../../components/language";
import type { Language } from "../../core/texts";

interface Props {
  why: "expired" | "none" | "busy" | "unreachable";
  onLanguage: (language: Language) => void;
}

export function LoginPage({ why, onLanguage }: Props) {
  const texts = useTexts().login;
  return (
    <>
      <Bar onLanguage={onLanguage} />
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
