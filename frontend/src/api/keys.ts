export const keys = {
  login: ["login"] as const,
  projects: ["projects"] as const,
  project: (project: string) => ["project", project] as const,
  organisations: (project: string) => ["project", project, "organisations"] as const,
  sessions: (project: string) => ["project", project, "sessions"] as const,
  session: (project: string, session: string) => ["project", project, "sessions", session] as const,
  suggestions: (project: string) => ["project", project, "suggestions"] as const,
  preparation: (project: string) => ["project", project, "preparation"] as const,
  readings: (project: string) => ["project", project, "readings"] as const,
  lookalikes: (project: string) => ["project", project, "lookalikes"] as const,
  koppelkansen: (project: string) => ["project", project, "koppelkansen"] as const,
};
