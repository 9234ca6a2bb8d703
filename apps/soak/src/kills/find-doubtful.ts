import { openSqliteLedger } from "@push-profile/mirror";
import { emailOf, linkedinOf } from "../person.ts";
import type { World } from "../world.ts";

/**
 * The keys of those in quarantine, where all of them are people without an e-mail whose create was not saved; `null`:
 * somebody is there for another reason, or although they stand in Teamtailor.
 */
export async function findDoubtful({ ledger: path, sandbox, people }: World): Promise<string[] | null> {
  const ledger = await openSqliteLedger(path);
  try {
    const [mirror] = await ledger.mirrors();
    if (mirror === undefined) return null;
    const rows = await ledger.peopleOf(mirror.id, ["quarantined"], null, 1000);
    const stands = new Set(sandbox.people.candidates().map(({ attributes }) => attributes["linkedin-url"]));
    const isDoubtful = rows.every(({ key, error, createAt }) => {
      const somebody = people.find((one) => one.key === key);
      if (somebody === undefined || emailOf(somebody.number) !== null) return false;
      return error?.code === "conflict" && createAt !== null && !stands.has(linkedinOf(somebody.number));
    });
    return isDoubtful ? rows.map(({ key }) => key) : null;
  } finally {
    await ledger.close();
  }
}
