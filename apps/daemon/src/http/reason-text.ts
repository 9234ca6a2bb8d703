import { safeText } from "@push-profile/transport";
import type { Reason } from "./watch.ts";

/** In words: what, why and how to mend it. */
export function reasonText(reason: Reason): string {
  if (reason.kind === "stopping") return "stopping";
  const what = whatOf(reason);
  if (reason.error === null) return what;
  const { message, code, fix } = reason.error;
  // The ledger's own errors name it, with its path.
  const told = reason.kind === "ledger" && message.startsWith("the ledger") ? message : `${what}: ${message}`;
  return safeText(`${told} (${code}).${fix === null ? "" : ` ${fix}`}`);
}

/** For whoever has not said who they are: a code, and no path, address or setting. */
export function reasonForStrangers(reason: Reason): string {
  if (reason.kind === "stopping") return "stopping";
  return `${whatOf(reason)}${reason.error === null ? "" : `: ${reason.error.code}`}`;
}

function whatOf(reason: { kind: "ledger" } | { kind: "not-begun"; mirror: string }): string {
  return reason.kind === "ledger" ? "the ledger cannot be used" : safeText(`the mirror ${reason.mirror} has not begun`);
}
