import type { MirrorDefaults } from "./config-data.ts";
import type { ConfigFile } from "./config-file.ts";
import type { Path } from "./config-text.ts";
import type { Mistake } from "./mistake.ts";
import { pathText } from "./path-text.ts";
import { placedMistake, usageErrorOf } from "./placed-mistake.ts";
import { readSchedule } from "./read-schedule.ts";
import { readTimezone } from "./read-timezone.ts";

const readers = { schedule: readSchedule, sweep: readSchedule, timezone: readTimezone } as const;

/** What is wrong with the schedules and time zones of a config file, which only the daemon goes by. */
export function checkTimes(file: ConfigFile): Mistake[] {
  const { defaults = {}, mirrors = [] } = file.data;
  const entries: [Path, MirrorDefaults][] = [
    [["defaults"], defaults],
    ...mirrors.map((mirror, index): [Path, MirrorDefaults] => [["mirrors", index], mirror]),
  ];
  return entries.flatMap(([path, entry]) =>
    (["schedule", "sweep", "timezone"] as const).flatMap((key) => {
      const [place, value] = [[...path, key], entry[key]];
      const error = value === undefined ? null : usageErrorOf(() => readers[key]({ name: pathText(place), value }));
      return error === null ? [] : [placedMistake(file, place, error)];
    }),
  );
}
