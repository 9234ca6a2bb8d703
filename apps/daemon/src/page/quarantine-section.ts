import type { QuarantineLine } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import { actionForm } from "./action-form.ts";
import { candidateLink } from "./candidate-link.ts";
import type { MirrorFacts } from "./facts.ts";
import type { Markup } from "./markup.ts";
import { isOfQuarantine, type Said } from "./said.ts";
import { saidNote } from "./said-note.ts";
import { capitalised, count, counted, fullTime, span } from "./words.ts";

/** Who waits in quarantine, why, and the way out. @param said what was just asked for and done in this mirror */
export function quarantineSection(
  { mirror, quarantine, teamtailorUrl }: MirrorFacts,
  now: number,
  id: string,
  said: Said | null,
): Markup {
  const all = mirror.quarantine.count;
  const shown = quarantine.length;
  return html`<div class="part">
    <div class="everybody">
      <h3 id="${id}-quarantine">Quarantine${all === 0 ? "" : html` <span class="meta">${counted(all, "person", "people")}</span>`}</h3>
      ${all > shown ? html`<p class="meta">${count(all - shown)} of them are not shown. <code>push-profile quarantine list</code> shows everybody.</p>` : ""}
      ${all > 1 ? actionForm({ action: "retry-all", mirror, label: `Retry all ${count(all)}`, about: `in quarantine of ${mirror.name}` }) : ""}
    </div>
    ${said !== null && isOfQuarantine(said) ? saidNote(said) : ""}
    ${all === 0 ? html`<p class="meta">Nobody is in quarantine.</p>` : ""}
    ${shown === 0 ? "" : html`<ul class="rows" aria-labelledby="${id}-quarantine">${quarantine.map((line) => row(line, mirror, teamtailorUrl, now))}</ul>`}
  </div>`;
}

function row(line: QuarantineLine, mirror: MirrorFacts["mirror"], teamtailorUrl: string | null, now: number): Markup {
  const { key, error, attempts, since, candidateId } = line;
  const from = Date.parse(since);
  return html`<li>
    <div class="why">
      <p><span class="code">${error?.code ?? "unknown"}</span> ${error === null ? "The reason is not known." : sentence(error.message)}</p>
      ${error?.fix ? html`<p class="fix">${safeText(error.fix)}</p>` : ""}
      <p class="meta">Profile <code>${safeText(key)}</code></p>
      <p class="meta">For <time datetime="${since}" title="${fullTime(from)}">${span((now - from) / 1000)}</time>
      <span class="dot">·</span> ${counted(attempts, "try", "tries")} ${candidate(candidateLink(teamtailorUrl, candidateId), candidateId)}</p>
    </div>
    ${actionForm({ action: "retry", mirror, key, label: "Retry", about: `profile ${key}` })}
  </li>`;
}

function candidate(link: string | null, candidateId: string | null): Markup | "" {
  if (candidateId === null) return "";
  const words = html`candidate ${safeText(candidateId)}`;
  return html`<span class="dot">·</span> ${link === null ? words : html`<a href="${link}" rel="noreferrer">${words} in Teamtailor</a>`}`;
}

/** Error messages begin small, because a program's name comes before them elsewhere. */
function sentence(message: string): string {
  const text = safeText(message);
  return `${capitalised(text)}${/[.!?]$/.test(text) ? "" : "."}`;
}
