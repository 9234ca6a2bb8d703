import type { MirrorSettings } from "@push-profile/mirror";

/** The mirror of a sandbox's main source, not paced. */
export function mirrorSettings(environment: Readonly<Record<string, string>>): MirrorSettings {
  return {
    name: "careers",
    source: environment["HRFLOW_SOURCE_KEY"] ?? "",
    priority: 1,
    account: {
      baseUrl: environment["TEAMTAILOR_BASE_URL"] ?? "",
      apiKey: environment["TEAMTAILOR_API_KEY"] ?? "",
      limit: 0,
    },
    rules: {},
    mapping: "the mapping of the README",
    onArchive: "keep",
    onSkip: "keep",
    start: "all",
    timeoutMs: 30_000,
    concurrency: 8,
  };
}
