import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env["KOPPELKAART_SERVER"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "../graph_service/static", emptyOutDir: true, target: "es2022" },
  server: { proxy: { "/api": server } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/test-setup.ts"] },
});
