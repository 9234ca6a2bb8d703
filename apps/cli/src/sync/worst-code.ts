import { exitCodes } from "../exit-code.ts";

const worstFirst = [exitCodes.bug, exitCodes.refused, exitCodes.usage, exitCodes.failed, exitCodes.tryAgain];

/** The exit code of a run that ended in several ways: a bug, a refused credential, a mistake, a failure, what may pass. */
export function worstCode(codes: readonly number[]): number {
  return worstFirst.find((each) => codes.includes(each)) ?? exitCodes.done;
}
