import createClient from "openapi-fetch";

import type { Language } from "../core/texts";
import { mayRetry } from "../core/outbox";
import { connection } from "./connection";
import type { paths } from "./schema";

/** The server answered that it will not: RFC 9457, already in the reader's language. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly violations: readonly string[] = [],
  ) {
    super(detail);
  }
}

/** The road is broken, not the request: the same thing may be sent again. */
export class Unreachable extends Error {
  constructor(readonly retryAfter?: number) {
    super("unreachable");
  }
}

let language: Language = "nl";

export function speak(chosen: Language): void {
  language = chosen;
}

// Looked up at each call, so that a test (or a browser extension) may put its own in place.
export const api = createClient<paths>({
  baseUrl: `${location.origin}/api/v1`,
  credentials: "same-origin",
  fetch: (request: Request) => globalThis.fetch(request),
});

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", language);
    return request;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer; or throws Refused or Unreachable, and keeps the connection's state. */
export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  let result: Answer<T>;
  try {
    result = await call;
  } catch {
    connection.lost();
    throw new Unreachable();
  }
  const { data, error, response } = result;
  if (response.ok) {
    connection.found();
    return data as T;
  }
  if (mayRetry(response.status)) {
    if (response.status !== 429) connection.lost();
    const after = Number(response.headers.get("Retry-After"));
    throw new Unreachable(Number.isFinite(after) && after > 0 ? after : undefined);
  }
  connection.found();
  throw refusal(response.status, error);
}

function refusal(status: number, error: unknown): Refused {
  const problem = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const violations = Array.isArray(problem["violations"]) ? problem["violations"] : [];
  return new Refused(
    status,
    text(problem["code"]),
    text(problem["detail"]) || text(problem["title"]),
    violations.map((v: unknown) => text((v as Record<string, unknown> | null)?.["text"])).filter((t) => t !== ""),
  );
}
