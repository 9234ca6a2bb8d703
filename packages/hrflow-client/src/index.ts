export type {
  Attachment,
  AuthInfo,
  HrflowClient,
  ListProfilesOptions,
  ListSourcesOptions,
  NameValue,
  Page,
  Profile,
  ProfileAddress,
  ProfileInfo,
  ProfileInput,
  ProfileListItem,
  ProfilePage,
  SlimProfile,
  Source,
  SourcePage,
} from "./client.ts";
export { createHrflowClient, HRFLOW_BASE_URL, type HrflowClientOptions } from "./create-client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
