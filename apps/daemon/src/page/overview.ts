import type { MirrorStatus } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import type { Markup } from "./markup.ts";
import { stateMark } from "./state-mark.ts";
import { count, span } from "./words.ts";

/** All mirrors at a glance, where there are several. */
export function overview(mirrors: readonly MirrorStatus[]): Markup {
  return html`<nav class="overview" aria-label="Mirrors"><ul>${mirrors.map(
    ({ name, state, backlog, quarantine, freshnessSeconds }, index) => html`
    <li><a href="#mirror-${index + 1}">${safeText(name)}</a> ${stateMark(state)}
    <span class="meta">${count(backlog)} due, ${count(quarantine.count)} in quarantine${
      freshnessSeconds === null ? "" : `, ${span(freshnessSeconds)} behind`
    }</span></li>`,
  )}</ul></nav>`;
}
