import { type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import type { Profile } from "push-profile";
import { type Crowd, somebody } from "../crowd.ts";
import { createPeople } from "../people.ts";
import { answerParent } from "./answer-parent.ts";

// A sandbox in a process of its own, for the sake of fair measuring. `fork` it with the sandbox's options as JSON; it
// ends with its parent.
const options: SandboxOptions = JSON.parse(process.argv[2] ?? "{}");
const sandbox = await startSandbox(options);
const invented = createPeople();

answerParent({
  ready: () => ({
    environment: sandbox.environment(),
    keys: sandbox.people.profiles().map(({ key }) => key),
    otherSource: sandbox.hrflow.emptySourceKey,
  }),
  /** The log so far, which is forgotten then. */
  requests: () => {
    const requests = sandbox.requests.map(({ service, method, path, arrivedAt, status, requestBody }) => {
      return { service, method, path, arrivedAt, status, requestBody };
    });
    sandbox.requests.length = 0;
    return requests;
  },
  /** `bare`: a name and an e-mail are all there is of them; else everything, as people of the sandbox have it. */
  addCrowd: ({ crowd, bare, source }: { crowd: Crowd; bare: boolean; source?: string }) => {
    const whole = bare ? null : invented.next(crowd.people);
    for (let number = 0; number < crowd.people; number += 1) {
      const profile: Partial<Profile> = whole?.next().value ?? bareProfile(number);
      const { key, updatedAt } = somebody(crowd, number);
      sandbox.people.addProfile({ ...profile, key, reference: null, updated_at: updatedAt }, source);
    }
  },
  editProfile: ({ key, change }: { key: string; change: Partial<Profile> }) => {
    sandbox.people.editProfile(key, change);
  },
  blankPhones: (ids: readonly string[]) => {
    for (const id of ids) sandbox.people.editCandidate(id, { phone: null });
  },
});
process.on("disconnect", () => {
  sandbox.close();
});

function bareProfile(number: number): Partial<Profile> {
  const email = `p${number}@example.com`;
  return { info: { first_name: "Ada", last_name: `Number ${number}`, full_name: `Ada Number ${number}`, email } };
}
