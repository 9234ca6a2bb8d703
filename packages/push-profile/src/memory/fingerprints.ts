import { type AttributeName, type Filled, isFile, namesOf } from "../attributes.ts";
import { foldValue } from "../decide/fold-value.ts";
import type { Marks, Print } from "../decide/known.ts";
import { sameProfileKey } from "../identify.ts";
import type { ProfileId } from "../outcome.ts";
import type { Memory } from "./memory.ts";

type Fingerprint = Memory["fingerprint"];

/** Fingerprints of values as they are compared: values that mean the same have the same one. */
export function printer(fingerprint: Fingerprint): Print {
  return (name, value) => {
    const folded = foldValue(name, value);
    return folded === "" ? "" : fingerprint(folded);
  };
}

/** The fingerprint under which a tag of a candidate is remembered. */
export function tagFingerprint(tag: string, fingerprint: Fingerprint): string {
  return printer(fingerprint)("tags", tag);
}

/** An e-mail as its fingerprint is made of it, here and in an index of the account: trimmed, in lower case. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The name under which a profile is claimed. */
export function profileClaim(id: ProfileId, fingerprint: Fingerprint): string {
  return fingerprint(`profile\n${sameProfileKey(id)}`);
}

/** The name under which a candidate is claimed. */
export function candidateClaim(id: string, fingerprint: Fingerprint): string {
  return fingerprint(`candidate\n${id}`);
}

/** One fingerprint of everything that a profile wants; files count by what tells them from others. */
export function desiredFingerprint(attributes: Filled, marks: Marks, fingerprint: Fingerprint): string {
  const value = (name: AttributeName): unknown => (isFile(name) ? marks[name] : attributes[name]);
  return fingerprint(`desired\n${JSON.stringify(namesOf(attributes).map((name) => [name, value(name)]))}`);
}
