import { PushProfileError } from "@push-profile/transport";

export interface MissingFacts {
  /** The mirror's name. */
  mirror: string;
  /** Known people, neither gone nor archived. */
  known: number;
  /** Those of them whom the list did not show. */
  missing: number;
  /** How many may go missing, where somebody said so. */
  allow: number | undefined;
}

/**
 * Stops a sweep whose list is too short to be true, before anything is concluded from it: more than the larger of 50 and
 * 20 % of the known people are missing, or everybody is. One person alone may well be archived.
 * @throws PushProfileError `guard`
 */
export function checkMissing({ mirror, known, missing, allow }: MissingFacts): void {
  if (
    missing <= (allow ?? Math.max(50, Math.floor(known / 5))) &&
    !(allow === undefined && isEverybody(known, missing))
  ) {
    return;
  }
  throw new PushProfileError({
    code: "guard",
    message: `the source of the mirror "${mirror}" does not list ${missing} of ${known} people who were there before`,
    fix: `Look at the source in HrFlow. If they were archived or deleted on purpose: push-profile sync --full --mirror ${mirror} --allow-changes ${missing}`,
  });
}

function isEverybody(known: number, missing: number): boolean {
  return missing > 1 && missing >= known;
}
