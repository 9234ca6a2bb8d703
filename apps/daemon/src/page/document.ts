import { type ErrorReport, safeText } from "@push-profile/transport";
import { html, raw } from "hono/html";
import { reasonText } from "../http/reason-text.ts";
import type { PageFacts } from "./facts.ts";
import type { Markup } from "./markup.ts";
import { mirrorSection } from "./mirror-section.ts";
import { overview } from "./overview.ts";
import type { Said } from "./said.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { summary } from "./summary.ts";
import { capitalised, fullTime } from "./words.ts";

/**
 * The status page, complete without a script; the script only brings it up to date.
 * @param said what was just asked for and done
 */
export function statusPage(facts: PageFacts, said: Said | null): Markup {
  const { status, trouble, mirrors } = facts;
  const now = Date.parse(status.snapshot);
  const words = summary(facts);
  const main = html`
    ${trouble.length === 0 ? "" : html`<div class="notice">${trouble.map((each) => html`<p>${sentence(reasonText(each))}</p>`)}</div>`}
    ${mirrors.length === 0 ? nothingYet() : ""}
    ${mirrors.length > 1 ? overview(mirrors) : ""}
    ${mirrors.map((each, index) => mirrorSection(each, index + 1, now, said?.place === index + 1 ? said : null))}`;
  const meta = html`<p class="meta">Version ${safeText(status.version)} <span class="dot">·</span> as of
    <time id="snapshot" datetime="${status.snapshot}">${fullTime(now)}</time><span id="held" role="status"></span> <span class="dot">·</span>
    <a href="/api/status">JSON</a> <span class="dot">·</span> <a href="/metrics">Metrics</a></p>
    <noscript><p class="meta">Load the page again to see what has changed.</p></noscript>`;
  return page({ title: `${words} · push-profiled`, lead: words, meta, main, live: true });
}

/** What is shown where something could not be done or read. */
export function errorPage({ message, fix }: Pick<ErrorReport, "message" | "fix">): Markup {
  const main = html`<p class="notice">${safeText(message)}${fix === null ? "" : html`<br>${safeText(fix)}`}</p>
    <p><a href="/">Back to the status</a></p>`;
  return page({ title: "push-profiled", lead: "That did not work.", meta: "", main, live: false });
}

interface Page {
  title: string;
  lead: string;
  meta: Markup | "";
  main: Markup;
  live: boolean;
}

function page({ title, lead, meta, main, live }: Page): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>push-profiled</h1>
<p id="summary" class="lead" role="status">${lead}</p>
${meta}
</header>
<main id="main">${main}
</main>
${live ? html`<script>${raw(script)}</script>` : ""}
</body>
</html>
`;
}

function sentence(words: string): string {
  return `${capitalised(words)}${words.endsWith(".") ? "" : "."}`;
}

function nothingYet(): Markup {
  return html`<section class="mirror empty"><h2>No mirror yet</h2>
    <p>A mirror is shown here as soon as its first pass begins. If that takes longer than a minute,
    <a href="/readyz">/readyz</a> and the log say why.</p></section>`;
}
