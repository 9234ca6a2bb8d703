import { format, inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Secret } from "./secret.ts";

describe("a secret", () => {
  const secret = new Secret("hunter2");

  it("gives its value to whoever asks for it by name", () => {
    expect(secret.reveal()).toBe("hunter2");
  });

  it.each<{ way: string; got: string }>([
    { way: "a template", got: `${secret}` },
    { way: "JSON", got: JSON.stringify({ secret }) },
    { way: "inspect, hidden members too", got: inspect({ secret }, { showHidden: true, depth: 9 }) },
    { way: "format", got: format("%s %o %O %j", secret, secret, secret, secret) },
    { way: "its entries", got: JSON.stringify(Object.entries(secret)) },
  ])("is not in $way", ({ got }) => {
    expect(got).not.toContain("hunter2");
  });
});
