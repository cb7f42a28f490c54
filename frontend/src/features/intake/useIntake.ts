import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";

import { Refused, Unreachable, answer, api } from "../../api/client";
import { IntakeStore } from "../../api/intakeStore";
import type { View } from "../../api/intakeStore";
import { useLanguage } from "../../components/language";
import type { Chip } from "../../core/intakeDraft";
import { INTAKE_TEXTS } from "../../core/textsIntake";
import type { IntakeTexts } from "../../core/textsIntake";

export interface IntakeContext {
  project: string;
  organisation: string;
  store: IntakeStore;
  view: View;
  labels: ReadonlyMap<string, Chip>;
}

export const Here = createContext<IntakeContext | null>(null);

export function useHere(): IntakeContext {
  const here = useContext(Here);
  if (!here) throw new Error("outside an intake");
  return here;
}

export function useIntakeTexts(): IntakeTexts {
  return INTAKE_TEXTS[useLanguage()];
}

export function useStore(project: string, organisation: string): { store: IntakeStore; view: View } {
  const language = useLanguage();
  const [store] = useState(() => new IntakeStore(project, organisation, language));
  useEffect(() => store.start(), [store]);
  useEffect(() => store.speak(language), [store, language]);
  return { store, view: useSyncExternalStore(store.subscribe, store.view) };
}

const MOMENT = 300;
const SHORTEST = 3;

/** The codes that what is typed may be about, best first; empty while the server cannot be asked. */
export function useTyped(texts: readonly string[]): string[] {
  const { project } = useHere();
  const [codes, setCodes] = useState<string[]>([]);
  const asked = JSON.stringify(texts.map((text) => text.trim()).filter((text) => text.length >= SHORTEST));
  useEffect(() => {
    const words = JSON.parse(asked) as string[];
    let current = true;
    const timer = setTimeout(() => {
      void proposals(project, words).then((found) => {
        if (current && found) setCodes(found);
      });
    }, MOMENT);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [project, asked]);
  return codes;
}

async function proposals(project: string, texts: string[]): Promise<string[] | null> {
  if (texts.length === 0) return [];
  try {
    const found = await answer(api.POST("/projects/{project}/proposals", { params: { path: { project } }, body: { texts: texts.slice(0, 50) } }));
    const all = found.proposals.flat().sort((a, b) => b.score - a.score);
    return [...new Set(all.flatMap((proposal) => proposal.codes))];
  } catch (reason) {
    if (reason instanceof Unreachable || reason instanceof Refused) return null;
    throw reason;
  }
}
