import type { Candidate } from "@push-profile/teamtailor-client";
import type { AttributeName } from "../attributes.ts";
import { recordOf } from "../lenient.ts";

/** What a candidate has there. A resume that Teamtailor has not converted yet stands only as the original. */
export function currentValue({ attributes }: Pick<Candidate, "attributes">, name: AttributeName): unknown {
  const values = recordOf(attributes);
  return name === "resume" ? (values["resume"] ?? values["original-resume"]) : values[name];
}
