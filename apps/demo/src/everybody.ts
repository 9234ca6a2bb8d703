import type { Story } from "./story.ts";

/** What has to stand in the account in the end, counted from the source itself and not by the code under test. */
export function checkEverybody({ sandbox, checks, say }: Story, before: ReadonlySet<string>): void {
  const candidates = sandbox.people.candidates();
  const emails = sandbox.people
    .profiles()
    .map(({ info }) =>
      String(info?.email ?? "")
        .trim()
        .toLowerCase(),
    )
    .filter(addressLooksRight);
  say(`\nThe account now has ${candidates.length} candidates; ${before.size} of them were there before.`);
  for (const { id, attributes } of candidates) {
    const name = [attributes["first-name"], attributes["last-name"]].filter(Boolean).join(" ");
    const tags =
      Array.isArray(attributes.tags) && attributes.tags.length > 0 ? `  [${attributes.tags.join(", ")}]` : "";
    say(`    ${id.padStart(4)}  ${name.padEnd(28)} ${attributes.email ?? ""}${tags}`);
  }
  const created = candidates.filter(({ id }) => !before.has(id)).map(({ attributes }) => String(attributes.email));
  const were = candidates.filter(({ id }) => before.has(id)).map(({ attributes }) => String(attributes.email));
  const missing = emails.filter((email) => !were.includes(email));
  checks.equal(
    "in the end: exactly those who were missing were created, once each",
    created.toSorted(),
    missing.toSorted(),
  );
}

/** Whether an invented e-mail is an address at all; the sandbox invents one that is not. */
function addressLooksRight(email: string): boolean {
  return /^\S+@\S+\.\S+$/.test(email);
}
