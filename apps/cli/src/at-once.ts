import type { Settings } from "@push-profile/config";

/**
 * How many people are pushed at once: whoever is to stop at the first failure pushes one at a time, unless somebody says
 * how many.
 */
export function atOnce(settings: Settings, concurrency: number, failFast: boolean): number {
  return failFast && settings.plain("concurrency")?.origin === "default" ? 1 : concurrency;
}
