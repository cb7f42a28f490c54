/** Keeps a partner's draft on the device and brings it to the server, by itself, in its own time. */

import { EMPTY, addedElsewhere, arrived, declined, nextSending } from "../core/intakeDraft";
import type { Draft, Sending } from "../core/intakeDraft";
import { merged, waiting, withOthers } from "../core/intakeMerge";
import { BARE, restoredShelf, shelfName } from "../core/intakeShelf";
import type { About, Shelf } from "../core/intakeShelf";
import { delay, operationId } from "../core/outbox";
import { Refused, Unreachable, answer, api } from "./client";
import type { Written } from "./types";

const PAUSE = 600;

export interface View extends Shelf {
  /** Stands in the device's memory. */
  held: boolean;
  offline: boolean;
  /** The link stopped working. */
  expired: boolean;
  refused: string | null;
  /** Asked the server at least once since the page opened. */
  fresh: boolean;
}

export class IntakeStore {
  private state: View;
  private readonly name: string;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private again = false;
  private attempt = 0;
  private quietFrom = 0;

  constructor(
    private readonly project: string,
    private readonly organisation: string,
    private language: string,
  ) {
    this.name = shelfName(project, organisation);
    const kept = { v: BARE, held: true };
    try {
      kept.v = restoredShelf(localStorage.getItem(this.name));
    } catch {
      kept.held = false;
    }
    this.state = { ...kept.v, held: kept.held, offline: false, expired: false, refused: null, fresh: false };
  }

  readonly view = (): View => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): () => void {
    const wake = () => this.look();
    const seen = () => (document.visibilityState === "visible" ? this.look() : this.flush());
    const other = (event: StorageEvent) => {
      // Another tab of this device is the one being typed in.
      if (event.key === this.name && document.hidden) this.set({ ...restoredShelf(event.newValue) }, false);
    };
    addEventListener("online", wake);
    addEventListener("offline", wake);
    addEventListener("pagehide", this.flush);
    addEventListener("storage", other);
    document.addEventListener("visibilitychange", seen);
    void this.work();
    return () => {
      clearTimeout(this.timer);
      removeEventListener("online", wake);
      removeEventListener("offline", wake);
      removeEventListener("pagehide", this.flush);
      removeEventListener("storage", other);
      document.removeEventListener("visibilitychange", seen);
      this.flush();
    };
  }

  /** Something was typed or tapped: on the device at once, on the server at the next pause. */
  change(by: (draft: Draft) => Draft): void {
    this.set({ draft: by(this.state.draft), refused: null });
    this.quietFrom = Date.now() + PAUSE;
    this.plan(PAUSE);
  }

  remember(what: Partial<Pick<Shelf, "which" | "round" | "passed" | "agreed">>): void {
    this.set(what);
  }

  speak(language: string): void {
    if (language === this.language) return;
    this.language = language;
    this.look();
  }

  /** Now, not at the next pause. */
  readonly flush = (): void => {
    this.quietFrom = 0;
    void this.work();
  };

  /** Another screen: what a colleague said there meanwhile comes along with the sending. */
  refreshSoon(): void {
    this.set({ draft: { ...this.state.draft, stale: true } });
    this.flush();
  }

  /** Ask the server what it knows, as when somebody comes back to the page. */
  look(): void {
    this.attempt = 0;
    this.set({ draft: { ...this.state.draft, stale: true }, expired: false, refused: null });
    this.flush();
  }

  private plan(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), after);
  }

  private async work(): Promise<void> {
    this.again = true;
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    try {
      while (this.again) {
        this.again = false;
        while (await this.once());
      }
      this.attempt = 0;
      this.set({ offline: false });
    } catch (reason) {
      this.trouble(reason);
    } finally {
      this.busy = false;
    }
  }

  /** One request; false when there is nothing to do now. */
  private async once(): Promise<boolean> {
    const { draft } = this.state;
    if (draft.sending) return this.deliver(draft.sending);
    if (draft.stale || this.state.language !== this.language) return this.refresh();
    const rest = this.quietFrom - Date.now();
    if (rest > 0) {
      if (waiting(draft)) this.plan(rest);
      return false;
    }
    const sending = nextSending(draft, operationId);
    if (!sending) return false;
    this.set({ draft: { ...draft, sending } });
    return true;
  }

  private async deliver(sending: Sending): Promise<boolean> {
    try {
      const written = await this.send(sending);
      this.set({ draft: arrived(this.state.draft, sending, written) });
    } catch (reason) {
      if (!(reason instanceof Refused) || reason.status === 401) throw reason;
      // Another language's page may say it again: what the server said stands with the text itself.
      const why = reason.violations.length > 0 ? reason.violations.join(" ") : reason.message;
      if (sending.kind === "add" && reason.code === "operation_reused") {
        this.set({ draft: addedElsewhere(this.state.draft, sending, this.shelved().draft) });
        return true;
      }
      this.set({ draft: declined(this.state.draft, sending, reason.status, why) });
      if (reason.status !== 412 && reason.status !== 404 && sending.kind === "answer") throw reason;
    }
    return true;
  }

  private send(sending: Sending): Promise<Written> {
    const { project, organisation } = this;
    const whose = { project, organisation };
    const key = { "Idempotency-Key": sending.op };
    switch (sending.kind) {
      case "answer":
        return answer(
          api.PUT("/projects/{project}/organisations/{organisation}/answers/{key}", {
            params: { path: { ...whose, key: sending.key } },
            body: { chosen: [...sending.chosen], rejected: [...sending.rejected] },
            headers: { ...key, "If-Match": `"${sending.seen}"` },
          }),
        );
      case "add":
        return answer(
          api.POST("/projects/{project}/organisations/{organisation}/entries", {
            params: { path: whose },
            body: { field: sending.field, text: sending.text, withOrganisations: [], asked: sending.ask },
            headers: key,
          }),
        );
      case "edit":
        return answer(
          api.PUT("/projects/{project}/entries/{entry}", {
            params: { path: { project, entry: sending.entry } },
            body: { field: sending.field, text: sending.text, withOrganisations: [...sending.with] },
            headers: { ...key, "If-Match": `"${sending.version}"` },
          }),
        );
      case "remove":
        return answer(
          api.DELETE("/projects/{project}/entries/{entry}", {
            params: { path: { project, entry: sending.entry } },
            headers: { ...key, "If-Match": `"${sending.version}"` },
          }),
        );
    }
  }

  private async refresh(): Promise<boolean> {
    const { project, organisation, language } = this;
    const path = { project, organisation };
    const { about: known, intake: before } = this.state;
    const others = before === null || this.state.language !== language;
    const [intake, one, about] = await Promise.all([
      answer(api.GET("/projects/{project}/organisations/{organisation}/intake", { params: { path, query: { others } } })),
      answer(api.GET("/projects/{project}/organisations/{organisation}", { params: { path } })),
      known ?? answer(api.GET("/projects/{project}", { params: { path: { project } } })),
    ]);
    const now: About = {
      project: "project" in about ? about.project : about.name,
      example: about.example,
      name: one.name,
      kind: one.kind,
    };
    const draft = merged(this.state.draft, intake, one.entries);
    this.set({ draft, intake: others ? intake : withOthers(intake, before), about: now, language, fresh: true, expired: false, offline: false });
    return true;
  }

  private trouble(reason: unknown): void {
    if (reason instanceof Unreachable) {
      this.set({ offline: true });
      this.plan(delay(this.attempt++, reason.retryAfter));
    } else if (reason instanceof Refused && reason.status === 401) {
      this.set({ expired: true, offline: false });
    } else if (reason instanceof Refused) {
      this.set({ refused: [reason.message, ...reason.violations].join(" "), offline: false });
    } else {
      throw reason;
    }
  }

  private set(change: Partial<View>, keep = true): void {
    this.state = { ...this.state, ...change };
    if (keep) this.keep();
    for (const listener of this.listeners) listener();
  }

  /** What stands in the device's memory now, maybe by another page. */
  private shelved(): Shelf {
    try {
      return restoredShelf(localStorage.getItem(this.name));
    } catch {
      return BARE;
    }
  }

  private keep(): void {
    const { v, draft, language, intake, about, which, round, passed, agreed } = this.state;
    let held = true;
    try {
      localStorage.setItem(this.name, JSON.stringify({ v, draft, language, intake, about, which, round, passed, agreed } satisfies Shelf));
    } catch {
      held = false;
    }
    if (held !== this.state.held) this.state = { ...this.state, held };
  }
}

/** Whether something typed on this device never reached a server. */
export function somethingKept(prefix: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => {
      if (!name.startsWith(`${prefix}.`)) return false;
      const { draft } = restoredShelf(localStorage.getItem(name));
      return draft !== EMPTY && waiting(draft);
    });
  } catch {
    return false;
  }
}
