import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrations } from "./migrations.ts";

/** A digest that has to change here means that a migration was changed after it was written: write a new one instead. */
const DIGESTS = ["d588b19cbad58892", "ba431c593bf9d275"];

describe("migrations", () => {
  it("are never changed", () => {
    const digests = migrations.map((sql) => createHash("sha256").update(sql).digest("hex").slice(0, 16));
    expect(digests).toEqual(DIGESTS);
  });

  it("are numbered without a gap, one file for each", () => {
    const files = readdirSync(join(import.meta.dirname, "migrations")).sort();
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(migrations.map((_sql, n) => n + 1));
  });
});
