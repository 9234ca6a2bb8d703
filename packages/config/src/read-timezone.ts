import { UsageError } from "@push-profile/transport";
import type { Setting } from "./settings.ts";

/** @throws UsageError for what is not the name of a time zone that this machine knows. */
export function readTimezone({ name, value }: Pick<Setting<string>, "name" | "value">): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value;
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new UsageError(
      `${name} is not a time zone`,
      "Give it by its IANA name, such as Europe/Stockholm or UTC.",
      name,
    );
  }
}
