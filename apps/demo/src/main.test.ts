import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ended } from "./process.ts";

it("the demo does the main job in all three ways, and all that has to hold does", { timeout: 120_000 }, async () => {
  const demo = spawn(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url))], {
    env: { NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await ended(demo);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("All of it holds.");
  expect(stdout).not.toContain("✗");
});
