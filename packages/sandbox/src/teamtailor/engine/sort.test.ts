import { describe, expect, it } from "vitest";
import { startOfAccount } from "../../testing/start-of-account.ts";
import { RESOURCES } from "../resources/resources.ts";
import { readSort, sortIds } from "./sort.ts";

function sorted(text: string): readonly number[] | null {
  const service = startOfAccount();
  const criteria = readSort(RESOURCES.jobs, text);
  if (criteria === null || "status" in criteria) return null;
  return sortIds(service, RESOURCES.jobs, service.account.jobs.ids, criteria);
}

describe("readSort and sortIds", () => {
  it.each([
    ["id", [7301, 7302, 7303]],
    ["-id", [7303, 7302, 7301]],
    ["title", [7303, 7301, 7302]],
    ["-created-at", [7303, 7302, 7301]],
    ["created_at", [7301, 7302, 7303]],
    ["remote-status,-title", [7302, 7301, 7303]],
    ["internal,-human_status", [7302, 7301, 7303]],
    ["internal", [7301, 7302, 7303]],
    ["", null],
  ])("by %o: %o", (text, want) => {
    expect(sorted(text)).toEqual(want);
  });

  it("know no other attribute", () => {
    expect(readSort(RESOURCES.jobs, "title,-salary")).toMatchObject({
      code: "114",
      detail: "salary is not a valid sort criteria for jobs",
    });
  });
});
