import type { PassRecord } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import { countOf } from "./day-bins.ts";
import { answerOf, failureOf } from "./failure.ts";
import { groupPasses, type PassGroup } from "./group-passes.ts";
import type { Markup } from "./markup.ts";
import { clockTime, count, fullTime, took } from "./words.ts";

const SHOWN = 8;

const statuses = ["created", "updated", "unchanged", "skipped", "failed", "gone", "quarantined"] as const;

/** What the end of a pass means, where it was not simply done. */
const ends: Readonly<Record<string, string>> = {
  bounded: "more is due",
  aborted: "interrupted",
  paused: "the mirror was paused",
  lost: "another process took the mirror",
};

/** The last passes, quiet ones drawn together, and those that failed alike. */
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
  const { kind, pass, count: many, from, until } = group;
  const when = many === 1 ? time(from, now) : html`${time(from, now)} – ${time(until, now)}`;
  const words =
    kind === "quiet" ? (many === 1 ? "Nothing to do" : `${count(many)} times nothing to do`) : outcome(group);
  return html`<tr class="${kind === "quiet" ? "quiet" : ""}"><td>${when}</td><td>${words}</td><td class="number">${many === 1 ? took(pass.durationMs) : ""}</td></tr>`;
}

function time(at: number, now: number): Markup {
  return html`<time datetime="${new Date(at).toISOString()}" title="${fullTime(at)}">${clockTime(at, now)}</time>`;
}

function outcome({ kind, pass, count: many, counts }: PassGroup): Markup {
  const pushed = statuses
    .filter((status) => countOf({ counts }, status) > 0)
    .map((status) => `${count(countOf({ counts }, status))} ${status}`);
  const end = endOf(pass);
  const before = [
    many === 1 ? "" : `${count(many)} passes: `,
    ...(pushed.length === 0 && end === "" ? ["nothing to do"] : [pushed.join(", ")]),
    pushed.length > 0 && end !== "" ? "; " : "",
  ].join("");
  return html`${before}${end === "" ? "" : html`<span class="${kind === "failed" ? "bad" : ""}">${end}</span>`}`;
}

function endOf(pass: PassRecord): string {
  if (pass.outcome === "done") return "";
  const failure = failureOf(pass);
  if (failure !== null) return failure;
  const answer = answerOf(pass);
  return `${ends[pass.outcome] ?? safeText(pass.outcome)}${answer === null ? "" : `: ${answer}`}`;
}
