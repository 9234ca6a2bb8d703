import { describe } from "vitest";
import { testFaults } from "./testing/test-faults.ts";

describe("an update, whatever befalls it: the candidate right or untouched, and nobody else", () => {
  testFaults({
    scene: "update",
    steps: ["find", "update"],
    notGotOver: ["404 on update", "404 html on update", "html on update", "html saved on update"],
    pairings: {
      "both updates": { first: ["update", 1], second: ["update", 2] },
      "the find and the update": { first: ["find", 1], second: ["update", 1] },
      "the read and the update": { first: ["read", 1], second: ["update", 1] },
    },
  });
});
