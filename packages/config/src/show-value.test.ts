import { describe, expect, it } from "vitest";
import { showValue } from "./show-value.ts";

describe("a value that is shown", () => {
  it.each([
    { id: "teamtailorRegion", value: "eu", want: "eu" },
    { id: "hrflowBaseUrl", value: "https://api.example.com/v1", want: "https://api.example.com/v1" },
    { id: "hrflowBaseUrl", value: "https://u:hunter2@api.example.com", want: "[secret]" },
    { id: "httpsProxy", value: "http://u:hunter2@proxy.example.com:3128", want: "[secret]" },
    { id: "httpsProxy", value: "u:hunter2@proxy:3128", want: "[secret]" },
    { id: "state", value: "postgres://u:hunter2@db.example.com/ledger", want: "[secret]" },
    { id: "state", value: "/var/lib/ledger.db", want: "/var/lib/ledger.db" },
    { id: "heartbeatUrl", value: "https://hc.example.com/hunter2", want: "https://hc.example.com/[secret]" },
    { id: "hrflowApiUser", value: "ops@example.com", want: "ops@example.com" },
    { id: "teamtailorApiKey", value: null, want: "[secret]" },
  ] as const)("of $id is $want", ({ id, value, want }) => {
    expect(showValue({ id, value })).toBe(want);
  });
});
