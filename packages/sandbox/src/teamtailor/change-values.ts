import type { JsonObject } from "../json.ts";
import type { CandidateValues } from "./attributes.ts";
import type { TeamtailorSwitches } from "./options.ts";
import { teamtailorTime } from "./time.ts";

/**
 * The values after a write, as the service saves them: e-mails in lower case, "" as null.
 * @param attributes judged before: names that may be written, values of their kind
 * @param now milliseconds since the epoch
 */
export function changeValues(
  values: Readonly<CandidateValues>,
  attributes: JsonObject,
  now: number,
  switches: Pick<TeamtailorSwitches, "longPitch" | "normalises">,
): CandidateValues {
  const sent = Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => Object.hasOwn(values, name))
      .map(([name, value]) => [name, value === "" ? null : value]),
  );
  const changed: CandidateValues = { ...values, ...sent };
  changed.email = changed.email?.toLowerCase() ?? null;
  if (attributes["resume"]) changed["resume-updated-at"] = teamtailorTime(now);
  if (attributes["consent-given-future-jobs"] === true) changed["consent-future-jobs-at"] ??= teamtailorTime(now);
  changed["referring-site"] = hostOf(changed["referring-url"]);
  if (switches.longPitch === "cut" && changed.pitch) changed.pitch = [...changed.pitch].slice(0, 140).join("");
  return switches.normalises ? normalise(changed) : changed;
}

function normalise(values: CandidateValues): CandidateValues {
  const url = values["linkedin-url"];
  return {
    ...values,
    phone: values.phone?.replaceAll(/[\s().-]/g, "") ?? null,
    tags: values.tags.map((tag) => tag.toLowerCase()),
    "linkedin-url": url === null || /^https?:/.test(url) ? url : `https://${url}`,
  };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
