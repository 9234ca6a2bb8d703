import type { CallOptions } from "@push-profile/transport";
import type { components } from "./generated/schema.ts";

type Schemas = components["schemas"];

/** A person as HrFlow answers it. Nothing but `key` is certain, and more fields than these may be there. */
export type Profile = Schemas["Profile"];
/** A person as a list without `returnProfile` answers it. */
export type SlimProfile = Schemas["SlimProfile"];
export type ProfileListItem = Schemas["ProfileListItem"];
export type ProfileInfo = Schemas["ProfileInfo"];
/** A profile to be written: the flat form. */
export type ProfileInput = Schemas["ProfileInputFlat"];
export type Attachment = Schemas["Attachment"];
export type NameValue = Schemas["NameValue"];
export type Source = Schemas["Source"];
export type AuthInfo = Schemas["AuthInfo"];

/** Which profile is meant: by its key, or by the customer's own reference. */
export type ProfileAddress = { sourceKey: string; key: string } | { sourceKey: string; reference: string };

export interface ListProfilesOptions {
  sourceKey: string;
  /** @default "updated_at" */
  sortBy?: "created_at" | "updated_at";
  /** @default "desc" */
  orderBy?: "asc" | "desc";
  /** Whole profiles instead of slim items. @default false */
  returnProfile?: boolean;
  /** Items a page; more than 30 was never seen to work. @default 30 */
  limit?: number;
  /** Counted from 1. @default 1 */
  startPage?: number;
}

export interface ListSourcesOptions {
  /** A part of the name. */
  name?: string;
  /** Items a page. @default 30 */
  limit?: number;
  /** Counted from 1. @default 1 */
  startPage?: number;
}

/** One page of a list. */
export interface Page<Item> {
  /** The page that was asked for, counted from 1. */
  page: number;
  /** How many pages there are, as the service says; a hint. */
  maxPage: number | null;
  /** How many items all pages have, as the service says; a hint. */
  total: number | null;
  items: Item[];
  /** The answer's `Date` in milliseconds since the epoch: the service's clock. */
  date: number | null;
}

export type ProfilePage = Page<ProfileListItem>;
export type SourcePage = Page<Source>;

/**
 * HrFlow.ai's API. Every method throws `ServiceError` for a refusal or silence of the service, and rejects with the
 * signal's reason when aborted. Answers are handed on as they came: nothing inside `data` is checked.
 */
export interface HrflowClient {
  /** The team and what the key may do. */
  getAuth(call?: CallOptions): Promise<AuthInfo>;
  /** The sources the key sees, a page at a time. */
  listSources(options?: ListSourcesOptions, call?: CallOptions): AsyncGenerator<SourcePage, void, undefined>;
  /** One source. Not there: `not_found` with `field` "source". */
  getSource(key: string, call?: CallOptions): Promise<Source>;
  /** One profile, archived ones too. Not there: `not_found` with `field` "profile" or "source". */
  getProfile(address: ProfileAddress, call?: CallOptions): Promise<Profile>;
  /** The profiles of one source, a page at a time, newest change first. */
  listProfiles(options: ListProfilesOptions, call?: CallOptions): AsyncGenerator<ProfilePage, void, undefined>;
  /** Creates a profile; never sent twice. `null`: accepted, the result comes later. */
  createProfile(profile: ProfileInput, call?: CallOptions): Promise<Profile | null>;
  /** Writes a whole profile over the one that its `key` or `reference` names. */
  editProfile(profile: ProfileInput, call?: CallOptions): Promise<Profile>;
  /** Archives a profile, or brings it back. */
  archiveProfile(address: ProfileAddress, archive?: boolean, call?: CallOptions): Promise<void>;
}
