import type { SoakItem, SoakResult } from "../soak-item.ts";
import { type FullLoad, loadFully } from "./full-load.ts";

const SECONDS = 600;
/** What Teamtailor allows an account in ten seconds. */
const LIMIT = 50;

/** Twenty mirrors with more to do than their accounts allow. */
export const fullLoad: SoakItem = {
  name: "full-load",
  title: "`push-profiled`, 20 mirrors on 5 accounts at full load",
  run: async () => judgeLoad(await loadFully(SECONDS, LIMIT), SECONDS),
};

/** What came of a load, and whether it is as it has to be. */
export function judgeLoad({ limit, accounts, brought, peakMb, code }: FullLoad, seconds: number): SoakResult {
  const shares = accounts.map(({ share }) => share);
  const most = Math.max(...accounts.map(({ mostInWindow }) => mostInWindow));
  const refused = accounts.reduce((sum, account) => sum + account.refused, 0);
  const counts = Object.values(brought);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const [least, greatest] = [Math.min(...counts), Math.max(...counts)];
  const failures = [
    ...(Math.min(...shares) >= 0.95 ? [] : [`an account got ${percent(Math.min(...shares))} of its allowance`]),
    ...(most <= limit && refused === 0 ? [] : [`${most} requests in ten seconds, ${refused} refused`]),
    ...(least >= mean / 2 ? [] : [`a mirror brought ${least} people where ${mean.toFixed(0)} are its share`]),
    ...(peakMb < 250 ? [] : [`${peakMb.toFixed(0)} MB`]),
    ...(code === 0 ? [] : [`ended with ${code}`]),
  ];
  return {
    holds: failures.length === 0,
    failures,
    facts: [
      ["seconds", String(seconds)],
      [
        "share of its allowance that an account got",
        `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`,
      ],
      ["most requests in any ten seconds", `${most} of ${limit}`],
      ["requests refused", String(refused)],
      ["people that a mirror brought", `${least} to ${greatest}, ${mean.toFixed(0)} on average`],
      ["most memory, in MB", peakMb.toFixed(0)],
      ["exit code after SIGTERM", String(code)],
    ],
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
