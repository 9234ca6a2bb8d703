import { defineConfig } from "tsdown";

// Everything is bundled: the package needs nothing at run time but Node.
export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  platform: "node",
  target: "node22.13",
  dts: true,
  sourcemap: true,
});
