import type { QueryClient } from "@tanstack/react-query";

import type { Pending } from "../core/outbox";
import { answer, api } from "./client";
import { keys } from "./keys";
import { Sender } from "./sender";
import type { KoppelkansBody, KoppelkansEdit, Session, SessionBody, Written } from "./types";

function send({ key, change }: Pending): Promise<Written> {
  const headers = { "Idempotency-Key": key };
  const project = change.project;
  switch (change.kind) {
    case "attendance":
      return answer(
        api.POST("/projects/{project}/sessions/{session}/attendance", {
          params: { path: { project, session: change.session } },
          body: { organisations: change.organisations, present: change.present },
          headers,
        }),
      );
    case "preferences":
      return answer(
        api.POST("/projects/{project}/sessions/{session}/preferences", {
          params: { path: { project, session: change.session } },
          body: change.body,
          headers,
        }),
      );
    case "theme":
      return answer(
        api.PUT("/projects/{project}/sessions/{session}", {
          params: { path: { project, session: change.session } },
          body: change.body as SessionBody,
          headers: { ...headers, "If-Match": `"${change.version}"` },
        }),
      );
    case "koppelkans":
      return answer(
        api.POST("/projects/{project}/koppelkansen", {
          params: { path: { project } },
          body: change.body as KoppelkansBody,
          headers,
        }),
      );
    case "koppelkans-edit":
      return answer(
        api.PUT("/projects/{project}/koppelkansen/{koppelkans}", {
          params: { path: { project, koppelkans: change.koppelkans } },
          body: change.body as KoppelkansEdit,
          headers: { ...headers, "If-Match": `"${change.version}"` },
        }),
      );
    case "koppelkans-move":
      return answer(
        api.POST("/projects/{project}/koppelkansen/{koppelkans}/moves", {
          params: { path: { project, koppelkans: change.koppelkans } },
          body: change.body,
          headers,
        }),
      );
    case "dismissal":
      return answer(
        api.POST("/projects/{project}/dismissals", {
          params: { path: { project } },
          body: change.body,
          headers,
        }),
      );
  }
}

async function arrived(client: QueryClient, { change }: Pending): Promise<void> {
  const { project } = change;
  if (change.kind === "attendance") {
    const key = keys.session(project, change.session);
    await client.cancelQueries({ queryKey: key });
    client.setQueryData<Session>(key, (session) => {
      if (!session) return session;
      const others = session.attending.filter((id) => !change.organisations.includes(id));
      return { ...session, attending: change.present ? [...others, ...change.organisations] : others };
    });
  }
  if (change.kind === "preferences") {
    const key = keys.session(project, change.session);
    await client.cancelQueries({ queryKey: key });
    client.setQueryData<Session>(key, (session) => session && { ...session, preferences: { ...session.preferences, ...change.body } });
  }
  void client.invalidateQueries({ queryKey: keys.suggestions(project) });
  if (change.kind === "attendance" || change.kind === "theme" || change.kind === "preferences") {
    const refreshed = client.invalidateQueries({ queryKey: keys.sessions(project) });
    if (change.kind === "theme") await refreshed;
  }
  if (change.kind === "koppelkans" || change.kind === "koppelkans-edit" || change.kind === "koppelkans-move") {
    await client.invalidateQueries({ queryKey: keys.koppelkansen(project) });
  }
}

export function makeSender(client: QueryClient): Sender {
  return new Sender(send, (pending) => arrived(client, pending));
}
