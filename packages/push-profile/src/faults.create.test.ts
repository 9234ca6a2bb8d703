import { describe } from "vitest";
import { testFaults } from "./testing/test-faults.ts";

describe("a create, whatever befalls it: one right candidate, or an error that says to try again", () => {
  testFaults({
    scene: "create",
    steps: ["create"],
    notGotOver: [],
    pairings: {
      "both creates": { first: ["create", 1], second: ["create", 2] },
      "the create and the look after it": { first: ["create", 1], second: ["find", 2] },
      "the create and every look after it": { first: ["create", 1], second: ["find", 2], lasting: true },
      "the find and the create": { first: ["find", 1], second: ["create", 1] },
      "the read and the create": { first: ["read", 1], second: ["create", 1] },
      "both creates, the filter a minute behind": {
        first: ["create", 1],
        second: ["create", 2],
        switches: { emailFilterLagMs: 60_000 },
      },
    },
  });
});
