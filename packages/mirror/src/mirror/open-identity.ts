import type { Account, MirrorState } from "../ledger/ledger.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { openPacedAccount } from "./open-paced-account.ts";
import type { Surroundings } from "./surroundings.ts";

/** Which account and which mirror settings mean. */
export interface Identity {
  account: Account;
  mirror: MirrorState;
}

/** No row of any ledger. */
const NOWHERE = -1;

/**
 * Opens the account and the mirror's row, made where there is none. A key that is new to the ledger costs `GET /company`.
 * @throws UsageError where the mirror is known with another company; `auth` for a refused key; what the ledger throws
 */
export async function openIdentity(
  settings: MirrorSettings,
  surroundings: Omit<Surroundings, "hrflow">,
): Promise<Identity> {
  const { ledger } = surroundings;
  const account = await openPacedAccount(settings, surroundings);
  const { name, source, priority } = settings;
  return { account, mirror: await ledger.openMirror({ name, source, priority, account: account.id }) };
}

/** The same for a look that writes nothing: what the ledger does not know is as if it had never run. */
export async function findIdentity(
  settings: MirrorSettings,
  { ledger }: Pick<Surroundings, "ledger">,
): Promise<Identity> {
  const baseUrl = settings.account.baseUrl.replace(/\/+$/, "");
  const known = await ledger.findAccount(baseUrl, ledger.fingerprint(settings.account.apiKey));
  const account = known ?? { id: NOWHERE, baseUrl, company: "" };
  const rows = await ledger.mirrors();
  const mirror = rows.find((row) => row.source === settings.source && row.account === account.id);
  return { account, mirror: mirror ?? unknownMirror(settings, account) };
}

/** Whether the ledger knows the account. */
export function isKnown({ id }: Account): boolean {
  return id !== NOWHERE;
}

function unknownMirror({ name, source, priority }: MirrorSettings, account: Account): MirrorState {
  return {
    id: NOWHERE,
    name,
    source,
    priority,
    account: account.id,
    watermark: null,
    walkedAt: null,
    walk: null,
    listing: "slim",
    epoch: 0,
    holder: null,
    pause: null,
    sweep: null,
    mapping: null,
    startFrom: null,
    lastPass: null,
    lastSuccessAt: null,
    guardFrom: null,
  };
}
