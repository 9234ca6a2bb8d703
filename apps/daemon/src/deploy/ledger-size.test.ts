import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { readDocumentation } from "./testing/documentation.ts";
import { filledLedger } from "./testing/filled-ledger.ts";

const [FEW, MANY] = [20, 140];

it("a person takes as many bytes of the ledger as docs/production.md says", async () => {
  const [few, many] = [await sizeWith(FEW), await sizeWith(MANY)];
  const bytes = (many - few) / (MANY - FEW);
  const said = Number(
    /\*\*([\d,]+) bytes\*\* of ledger a person/.exec(readDocumentation("docs/production.md"))?.[1]?.replace(",", ""),
  );
  expect(Math.abs(bytes - said) / said, `measured: ${bytes}`).toBeLessThan(0.2);
});

/** Bytes of the ledger of so many people, its write-ahead log emptied into it. */
async function sizeWith(people: number): Promise<number> {
  const { folder } = await filledLedger(people);
  const db = new DatabaseSync(join(folder, "ledger.db"));
  try {
    const counted = db
      .prepare("SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()")
      .get();
    return Number(counted?.["bytes"]);
  } finally {
    db.close();
  }
}
