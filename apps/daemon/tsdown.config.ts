import { defineConfig } from "tsdown";

// Workspace code is bundled in; what comes from the registry stays a dependency.
export default defineConfig({
  entry: ["src/main.ts"],
  format: "esm",
  platform: "node",
  target: "node22.13",
  dts: false,
  sourcemap: false,
  deps: { onlyBundle: false },
});
