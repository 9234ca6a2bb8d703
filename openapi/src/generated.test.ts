import { describe, expect, it } from "vitest";
import { findStale, generate } from "./generate.ts";

describe("the generated types", () => {
  it("are what the specs generate now (else: pnpm run generate)", async () => {
    const files = await generate();
    expect(files).toHaveLength(2);
    await expect(findStale(files)).resolves.toEqual([]);
    const changed = files.map((file) => ({ ...file, text: `${file.text}\n` }));
    await expect(findStale(changed)).resolves.toHaveLength(2);
  });
});
