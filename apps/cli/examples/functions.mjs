// Functions of your own, for `push-profile push … --functions functions.mjs --logic hasEmail --format toCandidate`,
// or for a mirror of the config file. The types are optional: they help an editor that has push-profile installed.

/**
 * A logic: false discards the person, true keeps, a profile goes on in place of the first.
 * @type {import("push-profile").Logic}
 */
export const hasEmail = (profile) => Boolean(profile.info?.email);

/** @type {import("push-profile").Logic} */
export const livesInSweden = (profile) => /sweden|sverige/i.test(profile.info?.location?.text ?? "");

/**
 * A logic that changes the profile before it is mapped.
 * @type {import("push-profile").Logic}
 */
export const withoutPicture = (profile) => ({ ...profile, info: { ...profile.info, picture: null } });

/**
 * A format: Teamtailor's attributes, by its names. What is null or empty is left out.
 * @type {import("push-profile").FormatFunction}
 */
export const toCandidate = (profile) => ({
  "first-name": profile.info?.first_name ?? "",
  "last-name": profile.info?.last_name ?? "",
  email: profile.info?.email ?? "",
  pitch: (profile.info?.summary ?? "").slice(0, 140),
  tags: ["from-hrflow"],
});
