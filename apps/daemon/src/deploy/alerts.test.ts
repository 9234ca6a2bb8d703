import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { daemonFolder, deployFolder, deployText, deployYaml } from "./testing/places.ts";
import { hasProgram, runProgram } from "./testing/programs.ts";
import { readQuery } from "./testing/promql.ts";
import { scrapedSeries } from "./testing/scrape.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const duration = z.string().regex(/^\d+[smh]$/);
const { groups } = z
  .strictObject({
    groups: z.tuple([
      z.strictObject({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string().startsWith("PushProfile"),
            expr: z.string(),
            for: duration.optional(),
            labels: z.strictObject({ severity: z.enum(["critical", "warning"]) }),
            annotations: z.strictObject({ summary: z.string(), runbook_url: z.string() }),
          }),
        ),
      }),
    ]),
  })
  .parse(deployYaml("prometheus", "alerts.yaml"));
const [{ rules }] = groups;
const runbook = readFileSync(join(daemonFolder, "docs", "production.md"), "utf8");
const series = await scrapedSeries();

describe.each(rules)("the alert $alert", ({ alert, expr, annotations }) => {
  it("asks, in PromQL, for what a scrape holds", () => {
    const { selectors, grouping } = readQuery(expr);
    expect(selectors).not.toEqual([]);
    for (const { metric, labels } of selectors) {
      expect([...series.keys()]).toContain(metric);
      expect([...(series.get(metric) ?? [])]).toEqual(expect.arrayContaining([...labels, ...grouping]));
    }
  });

  it("speaks of labels that it has", () => {
    const [first] = readQuery(expr).selectors;
    const spoken = [...annotations.summary.matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label);
    expect([...(series.get(first?.metric ?? "") ?? [])]).toEqual(expect.arrayContaining(spoken));
  });

  it("leads to what to do", () => {
    const heading = /^docs\/production\.md#(\w+)$/.exec(annotations.runbook_url)?.[1];
    expect(heading).toBe(alert.toLowerCase());
    expect(runbook).toMatch(new RegExp(`^### ${alert}$`, "m"));
  });

  it("is played through in alerts.test.yaml", () => {
    expect(deployText("prometheus", "alerts.test.yaml")).toContain(`alertname: ${alert}\n`);
  });
});

it("every alert of the runbook is one that is shipped", () => {
  const told = [...runbook.matchAll(/^### (PushProfile\w+)$/gm)].map(([, alert]) => alert);
  expect(told).toEqual(rules.map(({ alert }) => alert));
});

describe("the Alertmanager of docs/production.md", () => {
  const [, block = ""] = /^```yaml\n(alerting:[\s\S]*?)^```$/m.exec(runbook) ?? [];

  it("is what prometheus.yaml lacks", () => {
    expect(deployYaml("prometheus", "prometheus.yaml")).not.toHaveProperty("alerting");
    expect(parse(block)).toEqual({ alerting: { alertmanagers: [expect.anything()] } });
  });

  if (hasProgram("promtool"))
    it("is one that Prometheus takes", () => {
      const folder = tempFolder();
      writeFileSync(join(folder, "prometheus.yaml"), `${deployText("prometheus", "prometheus.yaml")}\n${block}`);
      const { status, output } = runProgram(
        "promtool",
        ["check", "config", "--syntax-only", "prometheus.yaml"],
        folder,
      );
      expect(status, output).toBe(0);
    });
});

it("a query that names no metric of ours, or is none, would be seen", () => {
  expect(() => readQuery("rate(push_profile_outcomes_total[5m)")).toThrow("not PromQL");
  expect([...series.keys()]).not.toContain("push_profile_mirror_last_success_seconds");
  expect([...(series.get("push_profile_outcomes_total") ?? [])]).not.toContain("outcome");
});

it("the parser is the one of the Prometheus that Compose starts", () => {
  const workspace = parse(readFileSync(join(daemonFolder, "..", "..", "pnpm-workspace.yaml"), "utf8"));
  const [, minor, patch] = /^0\.3(\d+)\.(\d+)$/.exec(workspace.catalog["@prometheus-io/lezer-promql"]) ?? [];
  expect(deployText("docker", "compose.yaml")).toContain(`image: prom/prometheus:v3.${minor}.${patch}\n`);
});

// Where it is installed; elsewhere the tests above have to do.
if (hasProgram("promtool"))
  describe("promtool", () => {
    it.each([
      ["check", "rules", "alerts.yaml"],
      ["test", "rules", "alerts.test.yaml"],
      ["check", "config", "--syntax-only", "prometheus.yaml"],
    ])("%s %s: is content", (...argv) => {
      const { status, output } = runProgram("promtool", argv, join(deployFolder, "prometheus"));
      expect(status, output).toBe(0);
    });
  });
