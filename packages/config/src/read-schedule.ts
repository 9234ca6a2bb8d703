import { UsageError } from "@push-profile/transport";
import { validateDetailed } from "node-cron";
import type { Setting } from "./settings.ts";

/** @throws UsageError for what is not a cron expression of 5 or 6 fields. */
export function readSchedule({ name, value }: Pick<Setting<string>, "name" | "value">): string {
  const expression = value.trim();
  const fields = expression.split(/\s+/).length;
  const fix = 'Give 5 fields (minute hour day month weekday), or 6 with seconds in front, such as "*/5 * * * *".';
  if (fields !== 5 && fields !== 6)
    throw new UsageError(`${name} is not a cron expression of 5 or 6 fields`, fix, name);
  const { valid, errors } = validateDetailed(expression);
  if (valid) return expression;
  const field = errors[0]?.field;
  throw new UsageError(
    `${name} is not a cron expression${field === undefined ? "" : `: its ${field} is wrong`}`,
    fix,
    name,
  );
}
