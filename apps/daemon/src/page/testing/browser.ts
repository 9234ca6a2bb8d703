import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian and its like put Chromium. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** For all that a browser does: another one's start, a page, a click. */
export const PATIENCE_MS = 240_000;

/** A browser on this machine; `null`: there is none, and what needs one is skipped. */
export function findBrowser(): string | null {
  return places.find((path) => existsSync(path)) ?? null;
}

/** Starts it so that it asks nobody but the page's server. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-sync", ...quiet];
  return chromium.launch({ executablePath, args, timeout: PATIENCE_MS });
}
