/** The page itself stays on the device, so that it opens without a connection. Only where browsers allow it. */
export async function keepPage(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    const used = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
    const files = used.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"));
    active?.postMessage([...new Set(files.map(({ pathname }) => pathname))]);
  } catch {
    // Plain http on a room's own network: the draft is kept, opening the page needs the server.
  }
}
