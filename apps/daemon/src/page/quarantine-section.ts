import type { QuarantineLine } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import { actionForm } from "./action-form.ts";
import { candidateLink } from "./candidate-link.ts";
import type { MirrorFacts } from "./facts.ts";
import type { Markup } from "./markup.ts";
import { count, counted, fullTime, span } from "./words.ts";

/** Who waits in quarantine, why, and the way out. */
export function quarantineSection({ mirror, quarantine, teamtailorUrl }: MirrorFacts, now: number, id: string): Markup {
  const all = mirror.quarantine.count;
  return html`<div class="part">
    <h3 id="${id}-quarantine">Quarantine${all === 0 ? "" : html` <span class="meta">${counted(all, "person", "people")}</span>`}</h3>
    ${all === 0 ? html`<p class="meta">Nobody is in quarantine.</p>` : ""}
    ${quarantine.length === 0 ? "" : html`<ul class="rows" aria-labelledby="${id}-quarantine">${quarantine.map((line) => row(line, mirror, teamtailorUrl, now))}</ul>`}
    ${
      all > quarantine.length
        ? html`<p class="meta">${quarantine.length === 0 ? "" : `The first ${count(quarantine.length)} are shown. `}<code>push-profile quarantine list</code> shows everybody.</p>`
        : ""
    }
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
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
