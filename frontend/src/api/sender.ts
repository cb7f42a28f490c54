/** Sends what is in the outbox, one after another, until all of it has arrived. */

import { delay, operationId, restored } from "../core/outbox";
import type { Change, Pending } from "../core/outbox";
import { Refused, Unreachable } from "./client";
import type { Written } from "./types";

const SHELF = "koppelkaart.outbox";

export type Send = (pending: Pending) => Promise<Written>;
type Arrived = (pending: Pending, written: Written) => void | Promise<void>;

interface Waiting {
  resolve: (written: Written) => void;
  reject: (reason: unknown) => void;
}

export class Sender {
  private items: readonly Pending[];
  private readonly waiting = new Map<string, Waiting>();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private attempt = 0;

  constructor(
    private readonly send: Send,
    private readonly arrived: Arrived = () => undefined,
    private readonly shelf: Storage = sessionStorage,
  ) {
    this.items = restored(shelf.getItem(SHELF));
    if (this.items.length > 0) void this.flush();
  }

  readonly pending = (): readonly Pending[] => this.items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves when the server has it, however long that takes; rejects only when the server refuses. */
  add(change: Change, key: string = operationId()): Promise<Written> {
    this.keep([...this.items, { key, change }]);
    const result = new Promise<Written>((resolve, reject) => this.waiting.set(key, { resolve, reject }));
    void this.flush();
    return result;
  }

  /** Try again now, as when the connection is back. */
  wake(): void {
    clearTimeout(this.timer);
    this.attempt = 0;
    void this.flush();
  }

  private async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    try {
      for (let next = this.items[0]; next; next = this.items[0]) {
        if (!(await this.deliver(next))) break;
      }
    } finally {
      this.busy = false;
    }
  }

  private async deliver(item: Pending): Promise<boolean> {
    try {
      const written = await this.send(item);
      this.attempt = 0;
      // First what it changed here, then off the list: nothing flickers back in between.
      await this.arrived(item, written);
      this.settle(item, (waiting) => waiting.resolve(written));
      return true;
    } catch (reason) {
      if (reason instanceof Unreachable) {
        this.timer = setTimeout(() => void this.flush(), delay(this.attempt++, reason.retryAfter));
        return false;
      }
      // An expired login keeps what was done; it goes out after the next link.
      if (reason instanceof Refused && reason.status === 401) return false;
      this.settle(item, (waiting) => waiting.reject(reason));
      return true;
    }
  }

  private settle(item: Pending, tell: (waiting: Waiting) => void): void {
    this.keep(this.items.filter((other) => other !== item));
    const waiting = this.waiting.get(item.key);
    this.waiting.delete(item.key);
    if (waiting) tell(waiting);
  }

  private keep(items: readonly Pending[]): void {
    this.items = items;
    try {
      if (items.length === 0) this.shelf.removeItem(SHELF);
      else this.shelf.setItem(SHELF, JSON.stringify(items));
    } catch {
      // A full or forbidden sessionStorage: it still lives in memory.
    }
    for (const listener of this.listeners) listener();
  }
}
