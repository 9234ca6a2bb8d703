import { describe, expect, it } from "vitest";
import { z } from "zod";
import { deployText } from "./testing/places.ts";
import { readQuery } from "./testing/promql.ts";
import { scrapedSeries } from "./testing/scrape.ts";

const source = z.object({ type: z.literal("prometheus"), uid: z.literal("$" + "{datasource}") });
const dashboard = z
  .object({
    uid: z.string(),
    title: z.string(),
    schemaVersion: z.number().min(39),
    templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.string() })) }),
    panels: z.array(
      z.object({
        id: z.number(),
        title: z.string(),
        type: z.enum(["stat", "timeseries", "table"]),
        datasource: source,
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        targets: z
          .array(z.object({ datasource: source, expr: z.string(), legendFormat: z.string(), refId: z.string() }))
          .min(1),
      }),
    ),
  })
  .parse(JSON.parse(deployText("grafana", "dashboard.json")));
const series = await scrapedSeries();
const queries = dashboard.panels.flatMap(({ title, targets }) => targets.map((target) => ({ title, ...target })));

/** Grafana puts its variables in before Prometheus sees them. */
function filledIn(expr: string): string {
  return expr.replaceAll("$__rate_interval", "5m").replaceAll("$mirror", "careers");
}

describe.each(queries)("the panel $title, $refId", ({ expr, legendFormat }) => {
  const { selectors, grouping } = readQuery(filledIn(expr));

  it("asks, in PromQL, for what a scrape holds", () => {
    expect(selectors).not.toEqual([]);
    for (const { metric, labels } of selectors) {
      expect([...series.keys()]).toContain(metric);
      expect([...(series.get(metric) ?? [])]).toEqual(expect.arrayContaining([...labels, ...grouping]));
    }
  });

  it("calls its lines by labels that are left", () => {
    const named = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label);
    const left = grouping.length > 0 ? grouping : [...(series.get(selectors[0]?.metric ?? "") ?? [])];
    expect(left).toEqual(expect.arrayContaining(named));
  });
});

it("shows every metric of the mirrors, of the requests and of the hints", () => {
  const shown = new Set(queries.flatMap(({ expr }) => readQuery(filledIn(expr)).selectors.map(({ metric }) => metric)));
  const ours = [...series.keys()].filter((name) => !/^up$|_(?:nodejs|process)_|_(?:sum|count)$/.test(name));
  expect([...shown]).toEqual(expect.arrayContaining(ours));
});

it("fills its variables from what there is", () => {
  const [data, mirror] = dashboard.templating.list;
  const [, metric = "", label = ""] = /^label_values\((\w+), (\w+)\)$/.exec(mirror?.query ?? "") ?? [];
  expect([data?.name, mirror?.name]).toEqual(["datasource", "mirror"]);
  expect(series.get(metric)).toContain(label);
});

it("has panels that do not lie on one another", () => {
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, n) => `${x + (n % w)}/${y + Math.floor(n / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(dashboard.panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
});
