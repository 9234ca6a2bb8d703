import { describe, expect, it } from "vitest";
import { timeUpText } from "./time-up-text.ts";

describe("what is said when time is up", () => {
  it.each([
    { hrflow: 0, teamtailor: 0, want: "Time is up after 0.5 s (--max-seconds): nobody new is begun." },
    { hrflow: 1, teamtailor: 0, want: "nobody new is begun; HrFlow had not answered yet." },
    { hrflow: 2, teamtailor: 4, want: "nobody new is begun; HrFlow and Teamtailor had not answered yet." },
  ])("names who had not answered: $hrflow and $teamtailor", ({ want, ...unanswered }) => {
    expect(timeUpText(500, unanswered)).toContain(want);
  });
});
