import { defineConfig } from "tsdown";

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
});
