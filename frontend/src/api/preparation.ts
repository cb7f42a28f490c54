/** What a facilitator does before a session: who answered what, texts to read, partners that look alike. */

import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";

import { operationId } from "../core/outbox";
import type { Language } from "../core/texts";
import { answer, api } from "./client";
import { keys } from "./keys";
import type { Reading, Role, Stand } from "./types";

const MEANINGS = ["meanings"] as const;

export function usePreparation(project: string, language: Language) {
  return useQuery({
    queryKey: [...keys.preparation(project), language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/projects/{project}/preparation", { params: { path: { project } } })),
  });
}

export function useReadings(project: string, language: Language) {
  return useQuery({
    queryKey: [...keys.readings(project), language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/projects/{project}/readings", { params: { path: { project }, query: { meanings: false } } })),
  });
}

/** All that a text may mean. It is much and seldom changes, so the stream of changes does not ask for it. */
export function useMeanings(project: string, language: Language) {
  return useQuery({
    queryKey: [...MEANINGS, project, language],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const found = await answer(api.GET("/projects/{project}/readings", { params: { path: { project } } }));
      return found.meanings;
    },
  });
}

export function useLookalikes(project: string, language: Language) {
  return useQuery({
    queryKey: [...keys.lookalikes(project), language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/projects/{project}/lookalikes", { params: { path: { project } } })),
  });
}

/** Of each partner its open questions, the one that would change most first, by organisation. Asked again only when that partner
 * answered something: others answer all the time, and it changes little. */
export function useOpenQuestions(project: string, stands: readonly Stand[], language: Language) {
  return useQueries({
    queries: stands.map((stand) => ({
      queryKey: ["open-questions", project, stand.organisation, stand.lastAnswer ?? null, language],
      staleTime: Infinity,
      queryFn: () =>
        answer(
          api.GET("/projects/{project}/organisations/{organisation}/open-questions", {
            params: { path: { project, organisation: stand.organisation } },
          }),
        ),
    })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.organisation, data.questions] as const] : []))),
  });
}

export interface Meant {
  role: Role;
  concept: string;
}

export function writeReading(project: string, reading: Reading, tags: readonly Meant[], settled: boolean, key: string) {
  return answer(
    api.PUT("/projects/{project}/entries/{entry}/reading", {
      params: { path: { project, entry: reading.entry.id } },
      body: { tags: [...tags], settled },
      headers: { "Idempotency-Key": key, "If-Match": `"${reading.version}"` },
    }),
  );
}

export async function addConcept(project: string, label: string, broader: string, key: string): Promise<string> {
  const made = await answer(
    api.POST("/projects/{project}/concepts", {
      params: { path: { project } },
      body: { label: { nl: label, en: "" }, altLabels: { nl: [], en: [] }, note: { nl: "", en: "" }, broader: [broader] },
      headers: { "Idempotency-Key": key },
    }),
  );
  return made.id;
}

/** One word more beside those the project gave this concept before. */
export async function addWord(project: string, concept: string, word: string, language: Language, key: string) {
  const path = { project, concept };
  const known = await answer(api.GET("/projects/{project}/concepts/{concept}", { params: { path } }));
  const { nl, en } = known.altLabels;
  // Sent before, and the answer got lost.
  if ((language === "nl" ? nl : en).includes(word)) return;
  const more = (words: readonly string[], wanted: boolean) => (wanted ? [...words, word] : [...words]);
  await answer(
    api.PUT("/projects/{project}/concepts/{concept}/words", {
      params: { path },
      body: { nl: more(nl, language === "nl"), en: more(en, language === "en") },
      headers: { "Idempotency-Key": key, "If-Match": `"${known.version}"` },
    }),
  );
}

export function merge(project: string, gone: string, into: string, key: string) {
  return answer(
    api.POST("/projects/{project}/merges", {
      params: { path: { project } },
      body: { gone, into },
      headers: { "Idempotency-Key": key },
    }),
  );
}

export function tellApart(project: string, organisations: [string, string], undone: boolean, key: string) {
  return answer(
    api.POST("/projects/{project}/distinctions", {
      params: { path: { project } },
      body: { organisations, undone },
      headers: { "Idempotency-Key": key },
    }),
  );
}

export interface Write {
  busy: boolean;
  failed: unknown;
  /** True when it was done. The same act again, as after a broken connection, is done once. */
  run: (act: string, send: (key: string) => Promise<unknown>) => Promise<boolean>;
}

/** One thing at a time, with its failure; afterwards everything on the page is fetched again. */
export function useWrite(project: string): Write {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const kept = useRef<{ act: string; key: string } | null>(null);
  const run = useCallback(
    async (act: string, send: (key: string) => Promise<unknown>) => {
      if (kept.current?.act !== act) kept.current = { act, key: operationId() };
      setBusy(true);
      setFailed(null);
      try {
        await send(kept.current.key);
        kept.current = null;
        await Promise.all([keys.project(project), MEANINGS].map((queryKey) => client.invalidateQueries({ queryKey })));
        return true;
      } catch (reason) {
        setFailed(reason);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [client, project],
  );
  return { busy, failed, run };
}
