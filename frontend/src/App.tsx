import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { speak } from "./api/client";
import { makeQueryClient, useLogin } from "./api/queries";
import { LanguageContext } from "./components/language";
import type { Language } from "./core/texts";
import { KeptWords, partnerOf } from "./features/intake/door";
import { IntakePage } from "./features/intake/IntakePage";
import { LoginPage } from "./features/login/LoginPage";
import { Projects } from "./features/login/Projects";
import { useOfflineSince } from "./features/session/context";
import { ProjectPage } from "./features/session/ProjectPage";

const SHELF = "koppelkaart.taal";
/** A link of one's own installation opens every project in it. */
const EVERY = "*";

function remembered(): Language {
  const language: Language = localStorage.getItem(SHELF) === "en" ? "en" : "nl";
  speak(language);
  return language;
}

export function App({ token }: { token: string | null }) {
  const [client] = useState(makeQueryClient);
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    speak(chosen);
    localStorage.setItem(SHELF, chosen);
    setLanguage(chosen);
  };
  return (
    <QueryClientProvider client={client}>
      <LanguageContext value={language}>
        <Door token={token} onLanguage={choose} />
      </LanguageContext>
    </QueryClientProvider>
  );
}

function Door({ token, onLanguage }: { token: string | null; onLanguage: (language: Language) => void }) {
  const login = useLogin(token);
  const offline = useOfflineSince() !== null;
  const partner = partnerOf(login.data, token, offline);
  if (partner) return <IntakePage key={`${partner.project} ${partner.organisation}`} {...partner} onLanguage={onLanguage} />;
  if (login.data?.project === EVERY) {
    const mine = login.data;
    return (
      <Projects onLanguage={onLanguage}>
        {(project, several) => <ProjectPage key={project} login={{ ...mine, project }} several={several} onLanguage={onLanguage} />}
      </Projects>
    );
  }
  if (login.data) return <ProjectPage key={login.data.project} login={login.data} onLanguage={onLanguage} />;
  if (login.isPending) return <LoginPage why={offline ? "unreachable" : "busy"} onLanguage={onLanguage} />;
  return (
    <>
      <LoginPage why={token === null ? "none" : "expired"} onLanguage={onLanguage} />
      <KeptWords />
    </>
  );
}
