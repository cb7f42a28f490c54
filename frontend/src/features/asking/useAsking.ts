import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { answer, api } from "../../api/client";
import { keys } from "../../api/keys";
import type { AskedBody, Answer } from "../../api/types";
import { answerNow } from "../../core/asking";
import type { Wish } from "../../core/asking";
import type { Language } from "../../core/texts";

export interface Asking {
  /** The question that is open, if any. */
  wish: Wish | null;
  answer: Answer | undefined;
  failed: unknown;
  busy: boolean;
  /** Tried and not arrived; it is tried again by itself. */
  waiting: boolean;
  /** Whether an earlier question can be returned to. */
  earlier: boolean;
  typed: string;
  type: (text: string) => void;
  ask: (text: string) => void;
  askAgain: (asked: AskedBody, title: string) => void;
  askOf: (everyone: boolean) => void;
  previous: () => void;
  close: () => void;
}

/** The question in hand and its answer, which follows every change in the room. */
export function useAsking(project: string, session: string | null, language: Language): Asking {
  const [typed, type] = useState("");
  const [asked, setAsked] = useState<readonly Wish[]>([]);
  const wish = asked.at(-1) ?? null;
  const query = useQuery({
    // Below the suggestions: whatever changes those changes the answer.
    queryKey: [...keys.suggestions(project), "asked", session, wish, language],
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.POST("/projects/{project}/questions", {
          params: { path: { project } },
          body: {
            text: wish?.text ?? "",
            asked: wish?.asked ?? null,
            session,
            everyone: wish?.everyone ?? false,
          },
        }),
      ),
  });
  const open = (next: Wish) => setAsked([...asked, next].slice(-20));
  const waiting = wish !== null && query.isFetching && query.failureCount > 0;
  return {
    wish,
    answer: answerNow({ open: wish !== null, failed: Boolean(query.error), waiting, stale: query.isPlaceholderData, answer: query.data }),
    failed: wish === null ? null : query.error,
    busy: wish !== null && (query.isPending || query.isPlaceholderData),
    waiting,
    earlier: asked.length > 1,
    typed,
    type,
    ask: (text) => open({ text, asked: null, everyone: false }),
    askAgain: (body, title) => {
      type(title);
      open({ text: "", asked: body, everyone: wish?.everyone ?? false });
    },
    askOf: (everyone) => {
      if (wish) open({ ...wish, everyone });
    },
    previous: () => {
      const before = asked.at(-2);
      if (before?.text) type(before.text);
      setAsked(asked.slice(0, -1));
    },
    close: () => {
      // A question that was answered is done; one that is still being typed stays.
      if (wish !== null) type("");
      setAsked([]);
    },
  };
}

/** Questions that this room would learn from. */
export function useWorthAsking(project: string, session: string | null, language: Language) {
  return useQuery({
    queryKey: [...keys.suggestions(project), "worth", session, language],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.GET("/projects/{project}/questions", {
          params: { path: { project }, query: session ? { session } : {} },
        }),
      ),
  });
}
