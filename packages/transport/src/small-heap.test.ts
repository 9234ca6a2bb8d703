import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** The megabytes that the young generation grows to in a process that makes much garbage, some of it held for a while. */
async function youngAfter(prepare: string): Promise<number> {
  const script = `
    import { keepHeapSmall } from ${JSON.stringify(new URL("./small-heap.ts", import.meta.url).href)};
    import { getHeapSpaceStatistics } from "node:v8";
    ${prepare}
    const held = [];
    for (let turn = 0; turn < 300_000; turn += 1) held[turn % 20_000] = { text: "x".repeat(turn % 50), list: [turn] };
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    process.stdout.write(String(young.space_size / 2 ** 20));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  return Number(stdout);
}

it("a small heap's young generation does not grow", async () => {
  expect(await youngAfter("keepHeapSmall();")).toBeLessThan((await youngAfter("")) / 2);
});
