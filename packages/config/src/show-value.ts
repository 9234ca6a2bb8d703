import { isSecretId } from "./setting-table.ts";
import type { ShownSetting } from "./settings.ts";

const MASK = "[secret]";

/** The value of a setting as it may be shown: secrets, addresses with a password and secret paths are not. */
export function showValue({ id, value }: Pick<ShownSetting, "id" | "value">): string {
  if (value === null || isSecretId(id)) return MASK;
  const url = URL.parse(value);
  if (url === null || !value.includes("://")) return holdsPassword(value) ? MASK : value;
  if (url.username !== "" || url.password !== "") return MASK;
  // Whoever knows the path of a heartbeat may call it.
  return id === "heartbeatUrl" ? `${url.origin}/${MASK}` : value;
}

/** Something that is no URL as it stands, and yet looks like one with a password. */
function holdsPassword(value: string): boolean {
  return /:[^/\s]*@/.test(value);
}
