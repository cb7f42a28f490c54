import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./App";
import "./styles/index.css";

/** The token of a link, taken out of the address bar before anything else can see or keep it. */
function takeToken(): string | null {
  const token = location.hash.slice(1);
  if (token.length < 16) return null;
  history.replaceState(null, "", location.pathname + location.search);
  return token;
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App token={takeToken()} />
    </StrictMode>,
  );
}

// The same tab opened with a new link: only the fragment changes, so the page has to start again.
addEventListener("hashchange", () => {
  if (location.hash.length > 16) location.reload();
});
