import type { PassRecord } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import { countOf } from "./day-bins.ts";
import { groupPasses, type PassGroup } from "./group-passes.ts";
import type { Markup } from "./markup.ts";
import { clockTime, count, fullTime, took } from "./words.ts";

const SHOWN = 8;

const statuses = ["created", "updated", "unchanged", "skipped", "failed", "gone", "quarantined"] as const;

/** What the end of a pass means, where it was not simply done. */
const ends: Readonly<Record<string, string>> = {
  bounded: "more is due",
  aborted: "interrupted",
  unavailable: "a service could not be reached",
  paused: "the mirror was paused",
  lost: "another process took the mirror",
};

/** The last passes, quiet ones drawn together. */
export function passesSection(passes: readonly PassRecord[], now: number): Markup {
  const groups = groupPasses(passes, SHOWN);
  if (groups.length === 0)
    return html`<div class="part"><h3>Last passes</h3><p class="meta">No pass has ended yet.</p></div>`;
  return html`<div class="part"><h3>Last passes</h3>
    <table>
      <thead><tr><th scope="col">Began (UTC)</th><th scope="col">What came of it</th><th scope="col" class="number">Took</th></tr></thead>
      <tbody>${groups.map((group) => row(group, now))}</tbody>
    </table>
  </div>`;
}

function row(group: PassGroup, now: number): Markup {
  if (group.kind === "pass") {
    const { at, durationMs } = group.pass;
    return html`<tr><td>${time(at, now)}</td><td>${outcome(group.pass)}</td><td class="number">${took(durationMs)}</td></tr>`;
  }
  const { newest, oldest, count: many } = group;
  const when = many === 1 ? time(newest.at, now) : html`${time(oldest.at, now)} – ${time(newest.at, now)}`;
  const words = many === 1 ? "Nothing to do" : `${count(many)} times nothing to do`;
  return html`<tr class="quiet"><td>${when}</td><td>${words}</td><td class="number">${many === 1 ? took(newest.durationMs) : ""}</td></tr>`;
}

function time(at: number, now: number): Markup {
  return html`<time datetime="${new Date(at).toISOString()}" title="${fullTime(at)}">${clockTime(at, now)}</time>`;
}

function outcome(pass: PassRecord): Markup {
  const counts = statuses
    .filter((status) => countOf(pass, status) > 0)
    .map((status) => `${count(countOf(pass, status))} ${status}`);
  const end = pass.outcome === "done" ? "" : (ends[pass.outcome] ?? safeText(pass.outcome));
  const text = [...counts, ...(counts.length === 0 && end === "" ? ["nothing to do"] : [])].join(", ");
  const bad = pass.outcome !== "done" && pass.outcome !== "bounded";
  return html`${text}${end === "" ? "" : html`${text === "" ? "" : "; "}<span class="${bad ? "bad" : ""}">${end}</span>`}`;
}
