import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ask } from "../http/testing/ask.ts";
import { start } from "../http/testing/start.ts";

describe("contentSecurityPolicy", () => {
  it("names the hash of what stands in the page", async () => {
    const { port } = await start();
    const { body, headers } = await ask(port, "/");
    for (const [tag, directive] of [
      ["style", "style-src"],
      ["script", "script-src"],
    ]) {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(body)?.[1] ?? "";
      const hash = createHash("sha256").update(text).digest("base64");
      expect(headers["content-security-policy"]).toContain(`${directive} 'sha256-${hash}'`);
    }
  });
});
