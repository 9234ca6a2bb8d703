import { expect, it } from "vitest";
import { describeMachine } from "./machine.ts";

it("names cores, processor and Node", () => {
  expect(describeMachine()).toMatch(/^\d+ cores?, \S.*, Node v\d+\.\d+\.\d+$/);
});
