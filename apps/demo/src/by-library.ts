import { createHrflowClient, type Outcome, pushProfile } from "push-profile";
import { addPerson, candidatesOf, type Story, step } from "./story.ts";

const livesInNorway = (): boolean => false;

/** One person now, from code: created, left alone, updated, skipped by a logic. */
export async function byLibrary(story: Story): Promise<void> {
  const { sandbox, checks, say } = story;
  say("\n1. The library: await pushProfile({ hrflowClient, auth, profile })");
  const ada = addPerson(story, "Ada", { phone: "+46 70 000 00 01", tags: ["engineer"] });
  const hrflowClient = createHrflowClient(sandbox.hrflow);
  const push = async (title: string, logics: (() => boolean)[] = []): Promise<Outcome> =>
    step(story, title, async () => {
      const outcome = await pushProfile({
        hrflowClient,
        auth: sandbox.teamtailor,
        profile: { key: ada.key, source: { key: sandbox.hrflow.sourceKey } },
        logics,
      });
      say(`    → ${outcome.status} ${outcome.changed.join(", ") || (outcome.reason ?? "")}`);
      return outcome;
    });

  const statuses = [(await push("Ada is new")).status, (await push("Ada again, nothing changed")).status];
  const [candidate] = candidatesOf(story, ada.email);
  if (candidate) sandbox.people.editCandidate(candidate.id, { pitch: "Met at the fair", tags: ["engineer", "star"] });
  sandbox.people.editProfile(ada.key, { info: { phone: "+46 70 000 00 02" }, tags: [{ name: "remote", value: true }] });
  statuses.push((await push("A recruiter wrote a pitch and a tag; HrFlow has a new phone and a new tag")).status);
  statuses.push((await push("Ada with a logic that refuses her", [livesInNorway])).status);

  checks.equal("library: outcomes", statuses, ["created", "unchanged", "updated", "skipped"]);
  const after = candidatesOf(story, ada.email);
  checks.equal("library: Ada stands there once", after.length, 1);
  checks.equal("library: her new phone", after[0]?.attributes.phone, "+46 70 000 00 02");
  checks.equal("library: the recruiter's pitch stays", after[0]?.attributes.pitch, "Met at the fair");
  checks.equal("library: tags are joined", after[0]?.attributes.tags, ["engineer", "star", "remote"]);
}
