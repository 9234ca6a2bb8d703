export { chooseBaseUrl, type Region, regionBaseUrls } from "./base-url.ts";
export type {
  Candidate,
  CandidateAttributesCreate,
  CandidateAttributesRead,
  CandidateAttributesUpdate,
  CandidateFilter,
  CandidatePage,
  Company,
  ListCandidatesOptions,
  RefusalReason,
  TeamtailorClient,
} from "./client.ts";
export { createTeamtailorClient, TEAMTAILOR_API_VERSION, type TeamtailorClientOptions } from "./create-client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
export { bareKey } from "./options.ts";
