import type { Profile } from "@push-profile/hrflow-client";
import { UsageError } from "@push-profile/transport";
import { setArchived } from "./hrflow/profiles.ts";
import { renderProfile } from "./hrflow/render-profile.ts";
import type { HrflowService } from "./hrflow/service.ts";
import type { ProfileHead, StoredProfile } from "./hrflow/store.ts";
import { hrflowTime } from "./hrflow/time.ts";
import { type CandidateValues, NOTHING } from "./teamtailor/attributes.ts";
import type { TeamtailorService } from "./teamtailor/service.ts";
import type { StoredCandidate } from "./teamtailor/store.ts";

/** A candidate as it is stored: `resume` and `picture` are the URLs that were sent. Times in milliseconds. */
export interface SandboxCandidate {
  id: string;
  attributes: Readonly<CandidateValues>;
  createdAt: number;
  updatedAt: number;
}

/** Direct handles on the people of both services, past HTTP, faults and limits. Names of profiles are their keys. */
export interface People {
  /** The profiles of a source in the order they were stored, archived ones too. @default the main source */
  profiles(sourceKey?: string): Profile[];
  /**
   * Stores a profile as given, attachments and dates included. What is left out: a new key, now, nothing.
   * @param sourceKey the main source where absent
   */
  addProfile(profile?: Partial<Profile>, sourceKey?: string): Profile;
  /** Changes the fields given, `info` field by field; `updated_at` becomes now unless it is given. */
  editProfile(key: string, change: Partial<Profile>, sourceKey?: string): Profile;
  /** Archives a profile, or brings it back. */
  archiveProfile(key: string, archived?: boolean, sourceKey?: string): Profile;
  /** Lets a profile vanish without a trace, as a deletion in the portal does. */
  removeProfile(key: string, sourceKey?: string): void;
  /** All candidates, by id. */
  candidates(): SandboxCandidate[];
  /** Stores a candidate as given; an e-mail that somebody has is no obstacle. */
  addCandidate(attributes?: Partial<CandidateValues>): SandboxCandidate;
  /** Changes the attributes given, as a recruiter would: `updated-at` becomes now. */
  editCandidate(id: string, attributes: Partial<CandidateValues>): SandboxCandidate;
  removeCandidate(id: string): void;
}

/** Throws a UsageError, as every method does, for a profile, source or candidate that is not there. */
export function createPeople(hrflow: HrflowService, teamtailor: TeamtailorService, mainSource: string): People {
  const { store: profiles } = hrflow;
  const { store: candidates } = teamtailor;

  function source(key: string): Parameters<typeof renderProfile>[1] {
    hrflow.uploads.settle();
    return hrflow.sources.get(key)?.embedded ?? missing("source", key);
  }

  function stored(key: string, sourceKey: string): StoredProfile {
    hrflow.uploads.settle();
    return profiles.byKey(sourceKey, key) ?? missing("profile", key);
  }

  function candidate(id: string): StoredCandidate {
    return candidates.byId(Number(id)) ?? missing("candidate", id);
  }

  const shown = (found: StoredProfile): Profile => structuredClone(renderProfile(found, source(found.sourceKey)));

  return {
    profiles: (sourceKey = mainSource) => profiles.all(source(sourceKey).key).map(shown),
    addProfile: (given = {}, sourceKey = mainSource) => {
      const now = hrflowTime(hrflow.clock.now());
      const key = given.key ?? hrflow.newKey();
      if (profiles.byKey(source(sourceKey).key, key) !== null) throw mistake("the profile's key is taken");
      const profile: Profile = { id: hrflow.nextId(), attachments: [], ...structuredClone(given), key };
      const fresh = { key, reference: null, created_at: now, updated_at: now, archived_at: null };
      return shown(profiles.add(sourceKey, headOf(fresh, given), () => profile));
    },
    editProfile: (key, change, sourceKey = mainSource) => {
      const old = stored(key, sourceKey);
      const before = old.make();
      const { key: _, ...rest } = structuredClone(change);
      const info = rest.info ? { ...before.info, ...rest.info } : rest.info;
      const profile: Profile = { ...before, ...rest, ...(info === undefined ? {} : { info }) };
      const touched = { ...old.head, updated_at: hrflowTime(hrflow.clock.now()) };
      return shown(profiles.replace(old, headOf(touched, rest), () => profile));
    },
    archiveProfile: (key, archived = true, sourceKey = mainSource) =>
      shown(setArchived(hrflow, stored(key, sourceKey), archived)),
    removeProfile: (key, sourceKey = mainSource) => profiles.remove(stored(key, sourceKey)),

    candidates: () => candidates.ids.flatMap((id) => candidates.byId(id) ?? []).map(toCandidate),
    addCandidate: (attributes = {}) => {
      const now = teamtailor.clock.now();
      const values = { ...NOTHING, ...structuredClone(attributes) };
      return toCandidate(candidates.add(values, now));
    },
    editCandidate: (id, attributes) => {
      const old = candidate(id);
      const values = { ...old.values, ...structuredClone(attributes) };
      const edited = { ...old, values, updatedAt: teamtailor.clock.now() };
      candidates.put(edited);
      return toCandidate(edited);
    },
    removeCandidate: (id) => candidates.remove(candidate(id).id),
  };
}

function headOf(head: ProfileHead, given: Partial<Profile>): ProfileHead {
  return {
    key: head.key,
    reference: given.reference === undefined ? head.reference : given.reference,
    created_at: given.created_at === undefined ? head.created_at : given.created_at,
    updated_at: given.updated_at === undefined ? head.updated_at : given.updated_at,
    archived_at: given.archived_at === undefined ? head.archived_at : given.archived_at,
  };
}

function toCandidate({ id, values, createdAt, updatedAt }: StoredCandidate): SandboxCandidate {
  return { id: String(id), attributes: structuredClone(values), createdAt, updatedAt };
}

function missing(kind: string, name: string): never {
  throw mistake(`the sandbox has no ${kind} "${name}"`);
}

function mistake(what: string): UsageError {
  return new UsageError(what, "Look at people.profiles() and people.candidates() for who is there.");
}
