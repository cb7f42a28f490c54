/* Keeps the page itself on the device, so that it opens without a connection too. Never what people said. */
/* global self, caches, fetch, URL, location */
const SHELF = "koppelkaart-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function freshFirst(request) {
  const shelf = await caches.open(SHELF);
  try {
    const answer = await fetch(request);
    if (answer.ok) await shelf.put("/", answer.clone());
    return answer;
  } catch (lost) {
    const kept = await shelf.match("/");
    if (kept) return kept;
    throw lost;
  }
}

/* The name of such a file holds a hash of what is in it: once is enough. */
async function keptFirst(request) {
  const shelf = await caches.open(SHELF);
  const kept = await shelf.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await shelf.put(request, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(freshFirst(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(keptFirst(request));
});

/* The page names its own files: they were fetched before this worker was there. */
self.addEventListener("message", (event) => {
  const files = Array.isArray(event.data) ? event.data : [];
  event.waitUntil(
    caches.open(SHELF).then(async (shelf) => {
      for (const file of ["/", ...files]) {
        if (!(await shelf.match(file))) await shelf.add(file);
      }
      for (const old of await shelf.keys()) {
        const { pathname } = new URL(old.url);
        if (pathname !== "/" && !files.includes(pathname)) await shelf.delete(old);
      }
    }),
  );
});
