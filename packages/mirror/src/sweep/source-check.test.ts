import type { HrflowClient, Source } from "@push-profile/hrflow-client";
import { type ErrorCode, ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createSourceCheck } from "./source-check.ts";

type Ending = ErrorCode | "good";

function answer<T>(ending: Ending, value: T): T {
  if (ending === "good") return value;
  throw new ServiceError("hrflow", { code: ending, message: "no", field: "source" });
}

describe("createSourceCheck", () => {
  it.each<[string, Ending, Ending, ErrorCode | null, string[]]>([
    ["the source is there", "good", "good", null, ["source"]],
    ["it is not", "not_found", "good", "not_found", ["source"]],
    ["the key may list, not read sources", "auth", "good", null, ["source", "list"]],
    ["nothing can be read", "auth", "auth", "auth", ["source", "list"]],
    ["no answer", "unavailable", "unavailable", "unavailable", ["source", "list"]],
  ])("%s", async (_, source, list, want, requests) => {
    const asked: string[] = [];
    const hrflow: Pick<HrflowClient, "getSource" | "listProfiles"> = {
      getSource: async () => {
        asked.push("source");
        return answer<Source>(source, { key: "s" });
      },
      async *listProfiles() {
        asked.push("list");
        yield answer(list, { page: 1, maxPage: 1, total: 0, items: [], date: null });
      },
    };
    const check = createSourceCheck(hrflow, "s", {});
    for (const attempt of [check, check]) {
      if (want === null) await attempt();
      else await expect(attempt()).rejects.toMatchObject({ code: want });
    }
    expect(asked).toEqual(requests);
  });
});
