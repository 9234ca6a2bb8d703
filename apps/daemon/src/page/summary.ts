import type { Status } from "@push-profile/mirror";
import { safeText } from "@push-profile/transport";
import { counted } from "./words.ts";

/** The state of everything in a sentence or two, the worst first. */
export function summary({ mirrors }: Status): string {
  if (mirrors.length === 0) return "No mirror has begun yet.";
  const paused = mirrors.filter(({ state }) => state === "paused").map(({ name }) => safeText(name));
  const cut = mirrors
    .filter(({ state, lastPass }) => state !== "paused" && lastPass?.outcome === "unavailable")
    .map(({ name }) => safeText(name));
  const quarantined = sum(mirrors.map(({ quarantine }) => quarantine.count));
  const backlog = sum(mirrors.map((mirror) => mirror.backlog));
  const sentences = [
    ...(paused.length === 0 ? [] : [`${paused.join(", ")} ${paused.length === 1 ? "stands" : "stand"} still.`]),
    ...(cut.length === 0 ? [] : [`${cut.join(", ")} could not reach a service.`]),
    ...(quarantined === 0 ? [] : [`${counted(quarantined, "person waits", "people wait")} in quarantine.`]),
    ...(backlog === 0 ? [] : [`${counted(backlog, "person is", "people are")} due.`]),
  ];
  if (sentences.length > 0) return sentences.join(" ");
  return mirrors.some(({ freshnessSeconds }) => freshnessSeconds === null)
    ? "The first pass has not ended yet."
    : "Nobody is due, and nobody is in quarantine.";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
