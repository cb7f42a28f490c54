/** Whether the server can be reached, and since when it cannot. */

type Listener = () => void;

let since: number | null = null;
const listeners = new Set<Listener>();

function change(value: number | null): void {
  if ((value === null) === (since === null)) return;
  since = value;
  for (const listener of listeners) listener();
}

export const connection = {
  lost: () => change(Date.now()),
  found: () => change(null),
  since: () => since,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
