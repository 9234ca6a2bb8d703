import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import { type Faults, findFaults } from "../find-faults.ts";
import { SYNC, startProgram } from "../program.ts";
import { until } from "../until.ts";
import { openWorld, type World } from "../world.ts";

/** How pushes went beside a sync that uses the account's limit up. */
export interface PushBesideSync {
  codes: { sync: number | null; push: number | null };
  /** For each pushed person: milliseconds from the reading of their profile to Teamtailor's last answer. */
  waits: number[];
  /** Requests that Teamtailor refused for its limit. */
  limited: number;
  /** The most requests that reached Teamtailor in any 10 s. */
  most: number;
  faults: Faults;
}

const PUSHED = 3;

/** A sync that needs more than one window of requests, and three people of another source pushed meanwhile. */
export async function pushBesideSync(): Promise<PushBesideSync> {
  const world = await openWorld({ people: 70, limitPer10Seconds: 50 });
  const { sandbox, env } = world;
  try {
    const { emptySourceKey } = sandbox.hrflow;
    const pushed = Array.from({ length: PUSHED }, (_, number) => {
      const info = { first_name: "Pushed", last_name: `Example${number}`, email: `pushed-${number}@example.com` };
      return { email: info.email, key: sandbox.people.addProfile({ info }, emptySourceKey).key };
    });
    const sync = startProgram(SYNC, env);
    await until(() => sandbox.requests.filter(({ method }) => method === "POST").length >= 30, sync.hasEnded);
    const keys = pushed.map(({ key }) => key);
    const push = await startProgram(["push", ...keys, "--source", emptySourceKey, "--json"], env).done;
    const { code } = await sync.done;
    const times = sandbox.requests.flatMap(({ service, arrivedAt }) =>
      service === "teamtailor" ? (arrivedAt ?? []) : [],
    );
    return {
      codes: { sync: code, push: push.code },
      waits: pushed.map((person) => waitOf(world, person)),
      limited: sandbox.requests.filter((request) => request.limited).length,
      most: mostInWindow(times, 10_000),
      faults: await findFaults({ ...world, strangers: world.strangers + PUSHED }),
    };
  } finally {
    await world.close();
  }
}

function waitOf({ sandbox }: World, { key, email }: { key: string; email: string }): number {
  const read = sandbox.requests.find(({ service, query }) => service === "hrflow" && query["key"] === key);
  const theirs = sandbox.requests.filter(({ service, query, requestBody }) => {
    return service === "teamtailor" && (Object.values(query).includes(email) || requestBody?.includes(email));
  });
  return (theirs.at(-1)?.answeredAt ?? Number.POSITIVE_INFINITY) - (read?.at ?? 0);
}
