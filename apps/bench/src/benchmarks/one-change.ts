import { join } from "node:path";
import type { Bench, Benchmark } from "../benchmark.ts";
import { anHourAgo, somebody } from "../crowd.ts";
import type { Finding } from "../finding.ts";
import { type MirrorClient, startMirrorProcess } from "../mirror-client.ts";
import { mirrorSettings } from "../mirror-settings.ts";
import { type SandboxClient, type SeenRequest, startSandboxProcess } from "../sandbox-client.ts";

const PEOPLE = 200;
/** Who changes, and who is only touched: neither stands on the first page. */
const [CHANGED, TOUCHED] = [120, 150];
const PHONE = "+46701740605";

/** What a change of one person costs, and a touch that changes nothing. */
export const oneChange: Benchmark = { name: "one-change", measure };

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`one of ${PEOPLE} people changes, another is touched`);
  const sandbox = await startSandboxProcess({ profiles: 0, strangers: 0, limitPer10Seconds: 0, keepBodies: true });
  try {
    const crowd = { people: PEOPLE, newest: anHourAgo(Date.now()), apart: 60_000 };
    await sandbox.addCrowd(crowd, { bare: false });
    const { environment } = sandbox;
    const settings = mirrorSettings(environment);
    const mirror = await startMirrorProcess({ ledger: join(folder, "ledger.db"), settings, environment }, folder);
    try {
      await mirror.load();
      await sandbox.requests();
      const phone = { info: { phone: PHONE } };
      const changed = await edited(sandbox, mirror, somebody(crowd, CHANGED).key, phone, "updated");
      const touched = await edited(sandbox, mirror, somebody(crowd, TOUCHED).key, {}, "unchanged");
      return [...judgeChanged(changed), ...judge("touched but equal", touched, 0)];
    } finally {
      await mirror.close();
    }
  } finally {
    await sandbox.close();
  }
}

/** The requests of one poll after a change. */
async function edited(
  sandbox: SandboxClient,
  mirror: MirrorClient,
  key: string,
  change: Parameters<SandboxClient["editProfile"]>[1],
  want: "updated" | "unchanged",
): Promise<SeenRequest[]> {
  await sandbox.editProfile(key, change);
  const [taken] = await mirror.passes(1);
  if (taken?.summary[want] !== 1) throw new Error(`one person was to be ${want}: ${JSON.stringify(taken?.summary)}`);
  return sandbox.requests();
}

function judgeChanged(requests: readonly SeenRequest[]): Finding[] {
  const fields = requests.filter(({ method }) => method === "PATCH").flatMap(({ requestBody }) => namesIn(requestBody));
  return [
    ...judge("one change", requests, 2),
    {
      name: "one change: fields of the PATCH",
      figure: fields.join(),
      value: fields.length,
      unit: "fields",
      wanted: { atMost: 1 },
    },
  ];
}

function judge(name: string, requests: readonly SeenRequest[], teamtailor: number): Finding[] {
  const finding = (service: SeenRequest["service"], title: string, atMost: number): Finding => {
    const seen = requests.filter((request) => request.service === service);
    return {
      name: `${name}: ${title}`,
      figure: seen.map(({ method, path }) => `${method} ${path}`).join(", ") || "none",
      value: seen.length,
      unit: "requests",
      wanted: { atMost },
    };
  };
  return [finding("hrflow", "HrFlow", 2), finding("teamtailor", "Teamtailor", teamtailor)];
}

function namesIn(body: string | null): string[] {
  const sent: { data?: { attributes?: object } } = JSON.parse(body ?? "{}");
  return Object.keys(sent.data?.attributes ?? {});
}
