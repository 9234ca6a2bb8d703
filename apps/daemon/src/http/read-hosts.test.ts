import { describe, expect, it } from "vitest";
import { usageError } from "../testing/usage-error.ts";
import { readHosts } from "./read-hosts.ts";

const name = "PUSH_PROFILE_HOSTS";

describe("readHosts", () => {
  it.each([
    ["Status.Example.com", ["status.example.com"]],
    [" one.example.com , two.example.com,", ["one.example.com", "two.example.com"]],
    ["10.0.0.7,fd00::7", ["10.0.0.7", "fd00::7"]],
    ["", []],
  ])("takes %j", (value, want) => {
    expect(readHosts({ name, value })).toEqual(want);
  });

  it.each(["status.example.com:8443", "https://status.example.com", "status.example.com/push", "one two", "[fd00::7]"])(
    "refuses %j, which no request could match",
    (value) => {
      expect(() => readHosts({ name, value })).toThrow(
        usageError("PUSH_PROFILE_HOSTS has something that is not the name of a host"),
      );
    },
  );
});
