import { QueryCache, QueryClient, keepPreviousData, useQuery } from "@tanstack/react-query";

import { delay, operationId } from "../core/outbox";
import type { Language } from "../core/texts";
import { Refused, Unreachable, answer, api } from "./client";
import { keys } from "./keys";

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // The login ended while the page was open: ask for a new link instead of failing piece by piece.
      onError: (error) => {
        if (error instanceof Refused && error.status === 401) client.setQueryData(keys.login, null);
      },
    }),
    defaultOptions: {
      queries: {
        // A room without internet still has its local network: never trust the browser's idea of "online".
        networkMode: "always",
        staleTime: 30_000,
        retry: (_count, error) => error instanceof Unreachable,
        retryDelay: (attempt, error) => delay(attempt, error instanceof Unreachable ? error.retryAfter : undefined),
      },
    },
  });
  return client;
}

export function useLogin(token: string | null) {
  return useQuery({
    queryKey: keys.login,
    staleTime: Infinity,
    queryFn: async () => {
      try {
        if (token !== null) return await answer(api.POST("/logins", { body: { token } }));
        return await answer(api.GET("/logins/current"));
      } catch (error) {
        if (error instanceof Refused && error.status < 500) return null;
        throw error;
      }
    },
  });
}

export function useProjects() {
  return useQuery({ queryKey: keys.projects, queryFn: () => answer(api.GET("/projects")) });
}

export function useProject(project: string) {
  return useQuery({
    queryKey: [...keys.project(project), "about"],
    queryFn: () => answer(api.GET("/projects/{project}", { params: { path: { project } } })),
  });
}

/** `known`: the project was read, so that what happens from there on is heard. */
export function useOrganisations(project: string, language: Language, known = true) {
  return useQuery({
    queryKey: [...keys.organisations(project), language],
    enabled: known,
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/projects/{project}/organisations", { params: { path: { project } } })),
  });
}

/** Today's session. A facilitator's page makes it when there is none; others only look. */
export function useSessionId(project: string, facilitates: boolean, newest: string | null, known: boolean) {
  return useQuery({
    queryKey: ["today", project, facilitates],
    enabled: known,
    staleTime: Infinity,
    queryFn: async ({ client }) => {
      if (!facilitates) return newest;
      const session = await answer(
        api.PUT("/projects/{project}/sessions/current", {
          params: { path: { project } },
          headers: { "Idempotency-Key": operationId() },
        }),
      );
      // Shown at once, and old from the start so that it is read again: what happened while this answer was on its
      // way was told before there was anything to renew.
      client.setQueryData(keys.session(project, session.id), session, { updatedAt: 0 });
      return session.id;
    },
  });
}

export function useSession(project: string, session: string | null | undefined) {
  return useQuery({
    queryKey: keys.session(project, session ?? ""),
    enabled: Boolean(session),
    queryFn: () =>
      answer(
        api.GET("/projects/{project}/sessions/{session}", { params: { path: { project, session: session ?? "" } } }),
      ),
  });
}

export interface Asked {
  session: string | null | undefined;
  limit: number;
  language: Language;
}

export function useSuggestions(project: string, { session, limit, language }: Asked) {
  return useQuery({
    queryKey: [...keys.suggestions(project), session, limit, language],
    enabled: Boolean(session),
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.GET("/projects/{project}/suggestions", {
          params: { path: { project }, query: { session: session ?? "", limit } },
        }),
      ),
  });
}

/** What stands set aside. Below the suggestions: whatever changes those may change it. */
export function useAside(project: string, facilitates: boolean) {
  return useQuery({
    queryKey: [...keys.suggestions(project), "aside"],
    enabled: facilitates,
    queryFn: () => answer(api.GET("/projects/{project}/dismissals", { params: { path: { project } } })),
  });
}

export function useKoppelkansen(project: string) {
  return useQuery({
    queryKey: keys.koppelkansen(project),
    queryFn: () => answer(api.GET("/projects/{project}/koppelkansen", { params: { path: { project } } })),
  });
}
