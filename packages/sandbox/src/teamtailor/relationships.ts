/** Which relationships there are, and whether each leads to many. */
export const RELATIONSHIPS: Readonly<Record<string, "one" | "many">> = {
  activities: "many",
  department: "one",
  division: "one",
  role: "one",
  regions: "many",
  "job-applications": "many",
  questions: "many",
  answers: "many",
  locations: "many",
  uploads: "many",
  "custom-field-values": "many",
  "partner-results": "many",
  "nps-responses": "many",
};
