import { defineConfig } from "tsdown";

// Workspace code is bundled in; what comes from the registry stays a dependency.
export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  platform: "node",
  target: "node22.13",
  dts: true,
  sourcemap: true,
});
