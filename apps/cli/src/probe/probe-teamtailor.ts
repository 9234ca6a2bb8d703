import type { Ask } from "./ask.ts";
import type { Probe } from "./probe.ts";
import { countOf, readList } from "./read-list.ts";

/** What Teamtailor's documentation leaves open about lists. */
export function probeTeamtailor(ask: Ask): Probe[] {
  return [
    {
      probe: "teamtailor-page-limit",
      async ask() {
        const { status, items, meta } = readList(await ask("/candidates", { "page[size]": "50" }));
        const facts = { asked: 50, status, items: items.length, recordCount: countOf(meta["record-count"]) };
        return {
          facts,
          learned:
            status >= 400
              ? `50 a page are refused (status ${status})`
              : `50 items asked for, ${items.length} of ${facts.recordCount ?? "?"} answered`,
        };
      },
    },
    {
      probe: "teamtailor-paging",
      async ask() {
        const { status, meta, links } = readList(await ask("/candidates", { "page[size]": "1" }));
        const next = typeof links["next"] === "string" ? links["next"] : "";
        const style = /page(%5B|\[)after/i.test(next) ? "cursors" : /page(%5B|\[)number/i.test(next) ? "numbers" : null;
        const counted = countOf(meta["record-count"]) !== null;
        return {
          facts: { status, style, counted },
          learned: `${style === null ? "no next page to see" : `pages go by ${style}`}; the list is ${counted ? "" : "not "}counted`,
        };
      },
    },
    {
      probe: "teamtailor-empty-filter",
      async ask() {
        const { status, items } = readList(
          await ask("/candidates", { "filter[email]": "nobody@example.invalid", "page[size]": "1" }),
        );
        return {
          facts: { status, items: items.length },
          learned:
            items.length === 0
              ? `the filter by e-mail finds nobody where there is nobody (status ${status})`
              : "the filter by e-mail is ignored",
        };
      },
    },
  ];
}
