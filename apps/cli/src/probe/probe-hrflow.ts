import type { Ask } from "./ask.ts";
import type { Probe } from "./probe.ts";
import { countOf, type ReadList, readList } from "./read-list.ts";

const LIST = "/storing/profiles";
/** A key that nobody has. */
const NOBODY = "0".repeat(40);

/** What HrFlow's documentation leaves open about lists. */
export function probeHrflow(ask: Ask, source: string): Probe[] {
  const list = async (query: Record<string, string>): Promise<ReadList> => {
    const sorted = { sort_by: "updated_at", order_by: "desc", return_profile: "false" };
    return readList(await ask(LIST, { source_keys: JSON.stringify([source]), ...sorted, ...query }));
  };
  return [
    {
      probe: "hrflow-page-limit",
      async ask() {
        const { status, items, meta } = await list({ limit: "100", page: "1" });
        const facts = {
          asked: 100,
          status,
          items: items.length,
          total: countOf(meta["total"]),
          maxPage: countOf(meta["maxPage"]),
        };
        const enough = (facts.total ?? 0) > items.length;
        return {
          facts,
          learned: `100 items asked for, ${items.length} of ${facts.total ?? "?"} answered (status ${status})${enough || items.length === 100 ? "" : "; too few people to tell a limit"}`,
        };
      },
    },
    {
      probe: "hrflow-slim-fields",
      async ask() {
        const { status, items } = await list({ limit: "5", page: "1" });
        const fields = [...new Set(items.flatMap((item) => Object.keys(item)))].sort();
        return {
          facts: { status, fields },
          learned: fields.length === 0 ? "nobody to look at" : `slim items hold ${fields.join(", ")}`,
        };
      },
    },
    {
      probe: "hrflow-empty-list",
      async ask() {
        const { status, items, meta } = await list({ limit: "30", page: "1", key: NOBODY });
        return {
          facts: { status, items: items.length, meta: numbersIn(meta) },
          learned:
            items.length > 0
              ? `the filter by key is ignored: ${items.length} items`
              : `an empty list has ${metaText(meta)} (status ${status})`,
        };
      },
    },
    {
      probe: "hrflow-page-beyond-end",
      async ask() {
        const { status, items, meta } = await list({ limit: "30", page: "100000" });
        return {
          facts: { status, items: items.length, meta: numbersIn(meta) },
          learned: `page 100000 has ${items.length} items and ${metaText(meta)} (status ${status})`,
        };
      },
    },
    {
      probe: "hrflow-archived",
      async ask() {
        const { items } = await list({ limit: "30", page: "1" });
        const archived = items.filter((item) => item["archived_at"] || item["archive"]).length;
        const told = items.some((item) => Object.hasOwn(item, "archived_at") || Object.hasOwn(item, "archive"));
        return {
          facts: { items: items.length, archived, told },
          learned:
            archived > 0
              ? `lists hold archived profiles: ${archived} of ${items.length}`
              : `no archived profile among the ${items.length} newest${told ? "" : ", and items do not say"}`,
        };
      },
    },
    {
      probe: "hrflow-updated-at-min",
      async ask() {
        const all = await list({ limit: "1", page: "1" });
        const none = await list({ limit: "1", page: "1", updated_at_min: "2999-01-01" });
        const [before, after] = [countOf(all.meta["total"]), countOf(none.meta["total"])];
        const facts = { totalWithout: before, totalWith: after, items: none.items.length, status: none.status };
        if (all.items.length === 0) return { facts, learned: "nobody to look at" };
        return {
          facts,
          learned:
            none.status >= 400
              ? `updated_at_min is refused (status ${none.status})`
              : none.items.length === 0
                ? "updated_at_min is honoured"
                : "updated_at_min is ignored",
        };
      },
    },
  ];
}

const counts = ["page", "maxPage", "count", "total"];

/** Only what is a number: anything else may be anything. */
function numbersIn(meta: Record<string, unknown>): Record<string, number | null> {
  return Object.fromEntries(counts.map((name) => [name, countOf(meta[name])]));
}

function metaText(meta: Record<string, unknown>): string {
  return counts.map((name) => `${name} ${countOf(meta[name]) ?? "-"}`).join(", ");
}
