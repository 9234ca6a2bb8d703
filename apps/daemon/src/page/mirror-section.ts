import type { MirrorStatus } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import { actionForm } from "./action-form.ts";
import { daySection } from "./day-section.ts";
import type { MirrorFacts } from "./facts.ts";
import { latenessText } from "./lateness.ts";
import type { Markup } from "./markup.ts";
import { passesSection } from "./passes-section.ts";
import { peopleSection } from "./people-section.ts";
import { quarantineSection } from "./quarantine-section.ts";
import { isOfQuarantine, type Said } from "./said.ts";
import { saidNote } from "./said-note.ts";
import { stateMark } from "./state-mark.ts";
import { lastFailure } from "./summary.ts";
import { capitalised, count, counted, span } from "./words.ts";

/**
 * Everything about one mirror.
 * @param place its number on the page, counted from 1
 * @param said what was just asked for and done here
 */
export function mirrorSection(facts: MirrorFacts, place: number, now: number, said: Said | null): Markup {
  const { mirror } = facts;
  const id = `mirror-${place}`;
  const hand = mirror.state === "paused" ? "resume" : "pause";
  return html`
  <section class="mirror" id="${id}" aria-labelledby="${id}-name">
    <div class="head">
      <h2 id="${id}-name">${safeText(mirror.name)}</h2> ${stateMark(facts)}
      ${actionForm({ action: hand, mirror, label: hand === "pause" ? "Pause" : "Resume", about: mirror.name })}
    </div>
    ${said === null || isOfQuarantine(said) ? "" : saidNote(said)}
    ${behindSchedule(facts)}
    ${mirror.pausedReason === null ? "" : html`<p class="notice">${safeText(mirror.pausedReason)}</p>`}
    ${figures(mirror, facts.late !== null)}
    ${peopleSection(mirror.people)}
    ${daySection(facts.passes, now, id)}
    ${quarantineSection(facts, now, id, said)}
    ${passesSection(facts.passes, now)}
    ${footing(mirror, id)}
  </section>`;
}

/** That it is behind its schedule, and what is in the way. */
function behindSchedule(facts: MirrorFacts): Markup | "" {
  const { late } = facts;
  const failure = lastFailure(facts);
  const sentences = [
    ...(late === null ? [] : [`This mirror ${latenessText(late)}.`]),
    ...(failure === null ? [] : [`${capitalised(failure)}.`]),
  ];
  return sentences.length === 0 ? "" : html`<p class="notice">${sentences.join(" ")}</p>`;
}

function figures(mirror: MirrorStatus, isLate: boolean): Markup {
  const { people, backlog, oldestDueSeconds, freshnessSeconds, quarantine } = mirror;
  const figure = (name: string, value: string, more: string, kind = ""): Markup =>
    html`<div><dt>${name}</dt><dd><b class="${kind}">${value}</b> ${more === "" ? "" : html`<span>${more}</span>`}</dd></div>`;
  return html`<dl class="figures">
    ${figure("In Teamtailor", count(people.synced + people.conflict), people.conflict === 0 ? "" : `${count(people.conflict)} with a conflict`)}
    ${figure("Due", count(backlog), oldestDueSeconds === null ? "" : `the oldest for ${span(oldestDueSeconds)}`)}
    ${figure("In quarantine", count(quarantine.count), "", quarantine.count > 0 ? "bad" : "")}
    ${figure("Behind HrFlow", freshnessSeconds === null ? "–" : span(freshnessSeconds), freshnessSeconds === null ? "no pass has ended well yet" : "at most", isLate ? "bad" : "")}
  </dl>`;
}

/** The budget, and what leads where. */
function footing({ name, source, account, holder, budget }: MirrorStatus, id: string): Markup {
  const { limit, used, waiting } = budget;
  return html`
    <div class="part">
      <h3>Budget</h3>
      ${
        limit === 0
          ? html`<p>Requests to this account are not paced.</p>`
          : html`<p class="budget"><meter aria-labelledby="${id}-budget" min="0" max="${limit}" value="${Math.min(used, limit)}"></meter>
      <span id="${id}-budget">${count(used)} of ${count(limit)} requests taken in the current 10 s</span></p>`
      }
      ${waiting === 0 ? "" : html`<p class="meta">${counted(waiting, "push waits", "pushes wait")} for a slot.</p>`}
    </div>
    <p class="meta facts">From HrFlow source <code>${safeText(source)}</code> to ${safeText(account)} in Teamtailor.
    ${
      holder === null
        ? html`No process holds ${safeText(name)} now.`
        : html`Held by process ${String(holder.pid)} on ${safeText(holder.host)}.`
    }</p>`;
}
