import type { MirrorStatus } from "@push-profile/mirror";
import { html } from "hono/html";
import type { Markup } from "./markup.ts";
import { count, counted } from "./words.ts";

type People = MirrorStatus["people"];

/** Every status in the order of a person's way, with its word. */
const statuses = [
  ["synced", "Synced"],
  ["conflict", "Conflict"],
  ["due", "Due"],
  ["retrying", "Retrying"],
  ["quarantined", "Quarantined"],
  ["skipped", "Skipped"],
  ["gone", "Gone"],
  ["archived", "Archived"],
  ["forgotten", "Forgotten"],
] as const satisfies (readonly [keyof People, string])[];

/** People by status: a bar, and the same in numbers. Statuses without anybody are left out. */
export function peopleSection(people: People): Markup {
  const shown = statuses.filter(([status]) => people[status] > 0);
  const total = shown.reduce((sum, [status]) => sum + people[status], 0);
  if (total === 0) {
    return html`<div class="part"><h3>People</h3><p class="meta">Nobody has been listed yet.</p></div>`;
  }
  return html`<div class="part">
    <h3>People <span class="meta">${counted(total, "profile", "profiles")}</span></h3>
    <svg class="stack" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${stack(people, shown, total)}</svg>
    <ul class="legend">${shown.map(
      ([status, word]) => html`<li><i class="swatch is-${status}"></i>${word} <b>${count(people[status])}</b></li>`,
    )}</ul>
  </div>`;
}

/** One piece for each status, side by side; a few people are still seen beside many. */
function stack(people: People, shown: readonly (readonly [keyof People, string])[], total: number): Markup[] {
  const least = 6;
  const widths = shown.map(([status]) => Math.max(least, (people[status] / total) * 1000));
  const scale = 1000 / widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return shown.map(([status], index) => {
    const width = (widths[index] ?? 0) * scale;
    const piece = html`<rect class="is-${status}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="10"/>`;
    x += width;
    return piece;
  });
}
