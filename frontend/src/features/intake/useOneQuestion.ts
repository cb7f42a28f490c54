import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../api/client";
import { waiting } from "../../core/intakeMerge";
import { oneQuestion } from "../../core/intakeSteps";
import type { Step } from "../../core/intakeDraft";
import { unlessRefused } from "./unlessRefused";
import { useHere } from "./useIntake";

/** The unanswered question that would change most suggestions: as the server works it out, and where it cannot be asked
 * in the usual order. Undefined until it has answered: no other question stands there meanwhile. */
export function useOneQuestion(): Step | null | undefined {
  const { project, organisation, view } = useHere();
  const told = useQuery({
    queryKey: ["intake", project, organisation, "open-questions", view.intake],
    enabled: view.fresh && !view.expired && !waiting(view.draft),
    // The question that stands there does not give way to another while the answer is fetched anew.
    placeholderData: (before) => before,
    queryFn: async () => {
      const path = { project, organisation };
      const open = await unlessRefused(answer(api.GET("/projects/{project}/organisations/{organisation}/open-questions", { params: { path } })));
      return open?.questions.map(({ key }) => key) ?? null;
    },
  });
  const reachable = !view.offline && !view.expired && view.refused === null;
  if (told.data === undefined && reachable) return undefined;
  return view.intake && oneQuestion(view.intake, view.draft, view.passed, told.data ?? undefined);
}
