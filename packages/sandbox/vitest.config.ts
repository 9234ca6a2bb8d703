import { defineConfig } from "vitest/config";

// Nothing here is global, so the files may share a worker; the specs are then compiled once instead of 40 times.
export default defineConfig({ test: { isolate: false } });
