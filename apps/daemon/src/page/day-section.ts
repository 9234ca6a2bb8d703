import type { PassRecord } from "@push-profile/mirror";
import { html } from "hono/html";
import { BIN_MS, type DayBin, dayBins } from "./day-bins.ts";
import type { Markup } from "./markup.ts";
import { bars } from "./plot.ts";
import { clockTime, count, counted, span } from "./words.ts";

/** A mirror that is at most this far behind fills a fraction of the plot, not all of it. */
const LEAST_BEHIND_MS = 5 * 60_000;

/** Throughput and freshness over the last day, in half-hours; nothing where no pass has ended yet. */
export function daySection(passes: readonly PassRecord[], now: number, id: string): Markup | "" {
  if (passes.length === 0) return "";
  const bins = dayBins(passes, now);
  return html`<div class="part"><h3>The last day</h3><div class="plots">
    ${throughput(bins, now, `${id}-pushed`)}${freshness(bins, now, `${id}-behind`)}
  </div></div>`;
}

function throughput(bins: readonly DayBin[], now: number, id: string): Markup {
  const pushed = bins.reduce((sum, bin) => sum + bin.pushed, 0);
  const written = bins.reduce((sum, bin) => sum + bin.written, 0);
  const most = Math.max(...bins.map((bin) => bin.pushed));
  const words =
    pushed === 0
      ? "Nobody was pushed."
      : `${counted(pushed, "push", "pushes")}, of which ${count(written)} created or updated a candidate. At most ${count(most)} in half an hour${at(bins, ({ pushed }) => pushed === most, now)}.`;
  return plot({
    id,
    name: "People pushed",
    top: most === 0 ? "" : count(most),
    words,
    now,
    drawing: bars(
      bins.map((bin) => [
        { kind: "written", value: bin.written },
        { kind: "pushed", value: bin.pushed - bin.written },
      ]),
      Math.max(most, 1),
    ),
  });
}

function freshness(bins: readonly DayBin[], now: number, id: string): Markup {
  const known = bins.flatMap(({ behindMs }) => (behindMs === null ? [] : [behindMs]));
  const worst = Math.max(0, ...known);
  const top = Math.max(worst, LEAST_BEHIND_MS);
  const words =
    known.length === 0
      ? "No pass ended well."
      : `${span(worst / 1000)} behind HrFlow at worst${worst > LEAST_BEHIND_MS ? at(bins, ({ behindMs }) => behindMs === worst, now) : ""}.`;
  return plot({
    id,
    name: "Behind HrFlow",
    top: span(top / 1000),
    words,
    now,
    drawing: bars(
      bins.map(({ behindMs }) => [
        { kind: worst > LEAST_BEHIND_MS && behindMs === worst ? "worst" : "behind", value: behindMs ?? 0 },
      ]),
      top,
    ),
  });
}

function at(bins: readonly DayBin[], isIt: (bin: DayBin) => boolean, now: number): string {
  const bin = bins.find(isIt);
  return bin === undefined ? "" : ` (${clockTime(bin.from, now)} to ${clockTime(bin.from + BIN_MS, now)})`;
}

interface Plot {
  id: string;
  name: string;
  /** What the upper edge means. */
  top: string;
  /** The same as the drawing, in words. */
  words: string;
  now: number;
  drawing: Markup[];
}

function plot({ id, name, top, words, now, drawing }: Plot): Markup {
  return html`<figure>
    <figcaption><b id="${id}">${name}</b> <span class="meta">${top}</span></figcaption>
    <svg class="plot" role="img" aria-labelledby="${id}" aria-describedby="${id}-words" viewBox="0 0 480 100" preserveAspectRatio="none">${drawing}</svg>
    <div class="axis meta" aria-hidden="true"><span>${clockTime(now - 24 * 3_600_000, now)}</span><span>${clockTime(now, now)} UTC</span></div>
    <p class="meta" id="${id}-words">${words}</p>
  </figure>`;
}
