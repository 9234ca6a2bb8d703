import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import type { MirrorFacts } from "./facts.ts";
import type { Markup } from "./markup.ts";
import { stateMark } from "./state-mark.ts";
import { count, span } from "./words.ts";

/** All mirrors at a glance, where there are several. */
export function overview(mirrors: readonly MirrorFacts[]): Markup {
  return html`<nav class="overview" aria-label="Mirrors"><ul>${mirrors.map(
    (facts, index) => html`
    <li><a href="#mirror-${index + 1}">${safeText(facts.mirror.name)}</a> ${stateMark(facts)}
    <span class="meta">${figures(facts)}</span></li>`,
  )}</ul></nav>`;
}

function figures({ mirror: { backlog, quarantine, freshnessSeconds } }: MirrorFacts): string {
  const behind = freshnessSeconds === null ? "" : `, ${span(freshnessSeconds)} behind`;
  return `${count(backlog)} due, ${count(quarantine.count)} in quarantine${behind}`;
}
