import { describe, expect, it } from "vitest";
import { sampleMirror } from "../http/testing/sample-watch.ts";
import { createMetrics, type Metrics } from "./create-metrics.ts";

async function lines(metrics: Metrics): Promise<string[]> {
  return (await metrics.scrape()).text.split("\n");
}

const exchange = { service: "teamtailor", method: "GET", status: 200, durationMs: 120, waitedMs: 700 } as const;

describe("createMetrics", () => {
  it("has every promised name from the start, and no other prefix", async () => {
    const { text, contentType } = await createMetrics({ version: "1.2.3" }).scrape();
    const names = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => `${name} ${type}`);
    expect(names).toEqual(
      expect.arrayContaining([
        "push_profile_mirror_last_success_timestamp_seconds gauge",
        "push_profile_mirror_success_due_timestamp_seconds gauge",
        "push_profile_mirror_freshness_seconds histogram",
        "push_profile_mirror_backlog gauge",
        "push_profile_mirror_oldest_due_seconds gauge",
        "push_profile_mirror_quarantined gauge",
        "push_profile_mirror_paused gauge",
        "push_profile_outcomes_total counter",
        "push_profile_http_requests_total counter",
        "push_profile_http_request_duration_seconds histogram",
        "push_profile_budget_wait_seconds histogram",
        "push_profile_rate_limited_total counter",
        "push_profile_hints_total counter",
        "push_profile_build_info gauge",
        "push_profile_ready gauge",
        "push_profile_ledger_up gauge",
        "push_profile_process_cpu_seconds_total counter",
      ]),
    );
    expect(names.filter((name) => !name.startsWith("push_profile_"))).toEqual([]);
    expect(contentType).toContain("text/plain; version=0.0.4");
    expect(text).toContain(`push_profile_build_info{version="1.2.3",node="${process.versions.node}"} 1`);
    expect(text).toContain('push_profile_outcomes_total{status="created"} 0');
    expect(text).toContain('push_profile_hints_total{result="queued"} 0');
    expect(text).toContain("push_profile_rate_limited_total 0");
  });

  it("counts requests, waits and refusals", async () => {
    const metrics = createMetrics({ version: "1" });
    metrics.onExchange(exchange);
    metrics.onExchange({ ...exchange, status: 429 });
    metrics.onExchange({ ...exchange, service: "hrflow", status: null });
    const text = await lines(metrics);
    expect(text).toEqual(
      expect.arrayContaining([
        'push_profile_http_requests_total{service="teamtailor",code="200"} 1',
        'push_profile_http_requests_total{service="teamtailor",code="429"} 1',
        'push_profile_http_requests_total{service="hrflow",code="none"} 1',
        'push_profile_http_request_duration_seconds_bucket{le="0.25",service="teamtailor"} 2',
        'push_profile_http_request_duration_seconds_bucket{le="0.1",service="teamtailor"} 0',
        'push_profile_budget_wait_seconds_sum{service="hrflow"} 0.7',
        "push_profile_rate_limited_total 1",
      ]),
    );
  });

  it("counts outcomes and how fresh they are", async () => {
    const metrics = createMetrics({ version: "1" });
    metrics.onOutcome({ mirror: "careers-se", status: "created", freshnessMs: 42_000 });
    metrics.onOutcome({ mirror: "careers-se", status: "updated", freshnessMs: -5 });
    metrics.onOutcome({ mirror: "careers-se", status: "failed", freshnessMs: null });
    metrics.onHint("later");
    expect(await lines(metrics)).toEqual(
      expect.arrayContaining([
        'push_profile_outcomes_total{status="failed"} 1',
        'push_profile_mirror_freshness_seconds_bucket{le="30",mirror="careers-se"} 1',
        'push_profile_mirror_freshness_seconds_bucket{le="60",mirror="careers-se"} 2',
        'push_profile_mirror_freshness_seconds_count{mirror="careers-se"} 2',
        'push_profile_hints_total{result="later"} 1',
      ]),
    );
  });

  it("shows the mirrors as they are, and those that are no more not at all", async () => {
    const metrics = createMetrics({ version: "1" });
    const other = sampleMirror({ name: "old" });
    metrics.setMirrors([
      { mirror: sampleMirror(), lastSuccess: null, successDue: null },
      { mirror: other, lastSuccess: 5000, successDue: 65_000 },
    ]);
    expect(await lines(metrics)).toEqual(
      expect.arrayContaining([
        'push_profile_mirror_last_success_timestamp_seconds{mirror="old"} 5',
        'push_profile_mirror_success_due_timestamp_seconds{mirror="old"} 65',
      ]),
    );
    const paused = sampleMirror({ state: "paused", oldestDueSeconds: null });
    metrics.setMirrors([{ mirror: paused, lastSuccess: null, successDue: null }]);
    const text = await lines(metrics);
    expect(text).toEqual(
      expect.arrayContaining([
        'push_profile_mirror_backlog{mirror="careers-se"} 38',
        'push_profile_mirror_oldest_due_seconds{mirror="careers-se"} 0',
        'push_profile_mirror_quarantined{mirror="careers-se"} 3',
        'push_profile_mirror_paused{mirror="careers-se"} 1',
      ]),
    );
    expect(text.filter((line) => line.includes('mirror="old"'))).toEqual([]);
    expect(text.filter((line) => line.startsWith("push_profile_mirror_last_success_timestamp_seconds"))).toEqual([]);
  });

  it.each([
    [{ ready: true, ledger: true }, 1, 1],
    [{ ready: false, ledger: true }, 0, 1],
    [{ ready: false, ledger: false }, 0, 0],
  ])("shows a readiness of %j", async (readiness, ready, up) => {
    const metrics = createMetrics({ version: "1" });
    metrics.setReadiness(readiness);
    expect(await lines(metrics)).toEqual(
      expect.arrayContaining([`push_profile_ready ${ready}`, `push_profile_ledger_up ${up}`]),
    );
  });

  it("keeps two of them apart", async () => {
    const [one, two] = [createMetrics({ version: "1" }), createMetrics({ version: "1" })];
    one.onHint("queued");
    expect(await lines(two)).toContain('push_profile_hints_total{result="queued"} 0');
  });
});
