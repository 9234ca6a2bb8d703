/** How every room's tests are run. */
export const base = {
  test: {
    isolate: false,
    // Patience for a machine that is ten times slower and busy besides: it says nothing about the product, whose own
    // limits are in the tests. A wait is given up before the test is, so that its message is the one that is seen.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 240_000, interval: 25 } },
    reporters: ["default", "json"],
    outputFile: { json: ".turbo/vitest.json" },
  },
};
