import type { Status } from "@push-profile/mirror";
import { createMetrics } from "../../metrics/create-metrics.ts";

/** Labels that Prometheus itself puts on whatever it scrapes. */
const FROM_PROMETHEUS = ["job", "instance"];

/** What a scrape of a daemon that has done everything once holds: each series' name and its labels. */
export async function scrapedSeries(): Promise<Map<string, Set<string>>> {
  const metrics = createMetrics({ version: "0.1.0" });
  metrics.setMirrors([{ mirror, lastSuccess: 1, successDue: 1 }]);
  metrics.setReadiness({ ready: true, ledger: true });
  metrics.onExchange({ service: "teamtailor", method: "GET", status: 429, durationMs: 20, waitedMs: 0 });
  metrics.onOutcome({ mirror: "careers", status: "created", freshnessMs: 1000 });
  metrics.onHint("queued");
  const { text } = await metrics.scrape();
  const series = new Map([["up", new Set(FROM_PROMETHEUS)]]);
  for (const line of text.split("\n").filter((each) => each !== "" && !each.startsWith("#"))) {
    const [, name = "", labels = ""] = /^([\w:]+)(?:\{(.*)\})? /.exec(line) ?? [];
    const names = [...labels.matchAll(/(\w+)="(?:[^"\\]|\\.)*"/g)].map(([, label = ""]) => label);
    series.set(name, new Set([...FROM_PROMETHEUS, ...names]));
  }
  return series;
}

const people = {
  synced: 1,
  due: 0,
  retrying: 0,
  quarantined: 0,
  skipped: 0,
  conflict: 0,
  gone: 0,
  archived: 0,
  forgotten: 0,
};
const mirror: Status["mirrors"][number] = {
  name: "careers",
  source: "0123456789abcdef0123456789abcdef01234567",
  account: "1",
  state: "idle",
  pausedReason: null,
  holder: null,
  people,
  backlog: 0,
  oldestDueSeconds: null,
  lastPass: null,
  freshnessSeconds: null,
  quarantine: { count: 0 },
  budget: { limit: 50, used: 0, waiting: 0 },
};
