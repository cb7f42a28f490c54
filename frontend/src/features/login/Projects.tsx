import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";

import { useProjects } from "../../api/queries";
import type { Project } from "../../api/types";
import { BrandMark } from "../../components/Drawings";
import { Failure } from "../../components/Failure";
import { useTexts } from "../../components/language";
import type { Language } from "../../core/texts";
import { LanguageSwitch } from "../session/TopBar";

interface Props {
  onLanguage: (language: Language) => void;
  children: (project: string) => ReactNode;
}

const PREFIX = "/project/";

/** The address says which project: every tab keeps its own, and a reload stays there. */
function useAddress(): string | null {
  const path = useSyncExternalStore(listen, () => location.pathname);
  return path.startsWith(PREFIX) ? decodeURIComponent(path.slice(PREFIX.length)) : null;
}

function listen(changed: () => void): () => void {
  addEventListener("popstate", changed);
  return () => {
    removeEventListener("popstate", changed);
  };
}

/** Somebody with several projects chooses one; the only one opens by itself. */
export function Projects({ onLanguage, children }: Props) {
  const texts = useTexts();
  const chosen = useAddress();
  const projects = useProjects();
  const only = projects.data?.length === 1 ? projects.data[0]?.id : undefined;
  const project = projects.data?.find(({ id }) => id === chosen)?.id ?? only;
  if (project !== undefined) return children(project);
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
        <h1>{texts.login.choose}</h1>
        <Failure reason={projects.error} />
        {projects.isPending ? <p role="status">{texts.loading}</p> : <List projects={projects.data ?? []} />}
      </main>
    </>
  );
}

function List({ projects }: { projects: readonly Project[] }) {
  const texts = useTexts();
  if (projects.length === 0) return <p>{texts.login.empty}</p>;
  return (
    <ul>
      {projects.map((project) => (
        <li key={project.id}>
          <a href={PREFIX + encodeURIComponent(project.id)}>{project.name}</a> {texts.login.organisations(project.organisations)}
        </li>
      ))}
    </ul>
  );
}
