import { defineConfig } from "tsdown";
import { builtinsByHand } from "./builtins-by-hand.ts";

/**
 * What a push reads one after the other, each with what it imports: in a few files, as each file costs a start about half a
 * millisecond. What stands in an earlier one is not in a later one, so that `--version`, help and `check` read no more than
 * they need.
 */
const chunks: readonly [name: string, modules: RegExp][] = [
  ["start", /cli\/src\/run\.ts$/],
  ["program", /cli\/src\/program\.ts$/],
  ["settings", /cli\/src\/load-run\.ts$/],
  ["push", /cli\/src\/push-command\.ts$/],
  ["ledger", /cli\/src\/push\/ledger-pusher\.ts$|mirror\/src\/push\.ts$/],
];

function toGroup(
  [name, test]: (typeof chunks)[number],
  index: number,
): { name: string; test: RegExp; priority: number } {
  return { name, test, priority: chunks.length - index };
}

// Everything is bundled: the package needs nothing at run time but Node. Each command is a chunk of its own,
// read when it is asked for.
export default defineConfig({
  entry: ["src/main.ts"],
  format: "esm",
  platform: "node",
  target: "node22.13",
  dts: false,
  sourcemap: false,
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  // Published beside the program, for editors that check a config file as it is typed.
  copy: ["../../packages/config/schema/push-profile.config.schema.json"],
  deps: { onlyImport: [], onlyBundle: false },
  plugins: [builtinsByHand()],
  outputOptions: { codeSplitting: { groups: chunks.map(toGroup) } },
});
