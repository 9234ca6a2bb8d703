import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { type CallOptions, ServiceError, UsageError } from "@push-profile/transport";
import type { Account } from "../ledger/ledger.ts";

const CONCERN_EVERYBODY: ReadonlySet<string> = new Set(["auth", "config"]);

/**
 * A check, asked at most once, that the API key still opens the company that the ledger knows: before anybody whom
 * Teamtailor does not find is believed to have been deleted there. One that failed is asked again.
 * @throws UsageError where it opens another one; what the client throws
 */
export function createCompanyCheck(
  teamtailor: Pick<TeamtailorClient, "getCompany">,
  { company }: Pick<Account, "company">,
  call: CallOptions,
): () => Promise<void> {
  let checked: Promise<void> | null = null;

  async function check(): Promise<void> {
    try {
      assertCompany(await teamtailor.getCompany(call), company);
    } catch (thrown) {
      throw thrown instanceof ServiceError && !CONCERN_EVERYBODY.has(thrown.code) ? unanswered(thrown) : thrown;
    }
  }

  return async () => {
    checked ??= check();
    try {
      await checked;
    } catch (thrown) {
      checked = null;
      throw thrown;
    }
  };
}

/** Whatever the refusal, it is not the person's whom the question was asked for. */
function unanswered(cause: ServiceError): ServiceError {
  return new ServiceError(cause.service, {
    code: cause.retryable ? cause.code : "bad_response",
    message: "Teamtailor does not tell which company the API key opens, so that nobody is called gone",
    status: cause.status,
    retryable: true,
    fix: "Look at the account with push-profile check; it is asked again by itself.",
    cause,
  });
}

/** @throws UsageError where this is another company than the one that is known */
export function assertCompany({ id }: { id: string }, known: string): void {
  // A ledger from before accounts were known by their company has no word for it.
  if (known === "" || id === known) return;
  throw new UsageError(
    `the API key opens the company ${id}, but the ledger knows the mirror with the company ${known}`,
    "Use a key of the company that the ledger knows; nobody was called gone.",
    "TEAMTAILOR_API_KEY",
  );
}
