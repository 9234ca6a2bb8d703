import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { exportLine } from "./shell-quote.ts";

describe("an export line", () => {
  it.each(["plain", "two words", 'it\'s $HOME `id` "x" \\ !', "", "line\nbreak", "é'''"])(
    "gives the shell back %j",
    (value) => {
      const script = `${exportLine("VALUE", value)}\nprintf %s "$VALUE"`;
      expect(execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" })).toBe(value);
    },
  );
});
