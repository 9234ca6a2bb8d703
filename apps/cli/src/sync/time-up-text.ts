import type { Requests } from "./totals.ts";

/** What is said when the time of a sync has passed: what was given, and whose answers are waited for. */
export function timeUpText(maxMs: number, unanswered: Readonly<Requests>): string {
  const services = [...(unanswered.hrflow > 0 ? ["HrFlow"] : []), ...(unanswered.teamtailor > 0 ? ["Teamtailor"] : [])];
  const waits = services.length === 0 ? "" : `; ${services.join(" and ")} had not answered yet`;
  return `Time is up after ${maxMs / 1000} s (--max-seconds): nobody new is begun${waits}.`;
}
