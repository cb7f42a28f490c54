import type { ReactNode } from "react";

import { useProjects } from "../../api/queries";
import type { Project } from "../../api/types";
import { Bar } from "../../components/Bar";
import { Failure } from "../../components/Failure";
import { useTexts } from "../../components/language";
import { projectAddress, useProjectInAddress } from "../../components/place";
import type { Language } from "../../core/texts";

interface Props {
  onLanguage: (language: Language) => void;
  /** `several`: there are others to go back to. */
  children: (project: string, several: boolean) => ReactNode;
}

/** Somebody with several projects chooses one; the only one opens by itself. */
export function Projects({ onLanguage, children }: Props) {
  const texts = useTexts();
  const chosen = useProjectInAddress();
  const projects = useProjects();
  const only = projects.data?.length === 1 ? projects.data[0]?.id : undefined;
  const project = projects.data?.find(({ id }) => id === chosen)?.id ?? only;
  if (project !== undefined) return children(project, (projects.data?.length ?? 0) > 1);
  return (
    <>
      <Bar onLanguage={onLanguage} />
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
          <a href={projectAddress(project.id)}>{project.name}</a> {texts.login.organisations(project.organisations)}
        </li>
      ))}
    </ul>
  );
}
