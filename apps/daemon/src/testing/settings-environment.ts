import type { Environment } from "../context.ts";

/** The least that the daemon needs, for services that nobody answers for. */
export const leastEnvironment: Environment = {
  HRFLOW_API_SECRET: "ask_hush",
  HRFLOW_API_USER: "ops@example.com",
  HRFLOW_SOURCE_KEY: "0123456789abcdef0123456789abcdef01234567",
  HRFLOW_BASE_URL: "http://127.0.0.1:9/v1",
  TEAMTAILOR_API_KEY: "tt_hush",
  TEAMTAILOR_BASE_URL: "http://127.0.0.1:9/v1",
};
