import { errorText } from "@push-profile/transport";
import { exitCodeOfSignal, exitCodes } from "./exit-code.ts";
import type { Ending } from "./push-people.ts";
import { tallyText } from "./tally.ts";

/** What is said on stderr once nobody is in flight any more; what stopped the command is told elsewhere. */
export function closingText(ending: Ending, dryRun: boolean): string {
  const { tally, refusal, signal, unseen, untried, unanswered } = ending;
  // A plan whose reader has seen enough changed nothing, and `| head` is how one looks at a long one.
  if (unseen && dryRun) return "";
  if (tally.people === 0 && refusal !== null) return "";
  const words = [
    ...(signal === null ? [] : [signal === "SIGINT" ? "Interrupted." : "Terminated."]),
    ...(unseen ? ["Nobody reads the output any more."] : []),
    tallyText(tally, dryRun),
    ...(unseen && untried ? ["The rest of the input was not tried."] : []),
  ];
  const said = `${words.join(" ")}\n`;
  if (unanswered === null || refusal !== null) return said;
  const { message, fix } = unanswered;
  return said + errorText("push-profile", { message: `nobody got an answer; the last time: ${message}`, fix });
}

/** The exit code of a run that nothing refused. */
export function exitCodeOfRun(ending: Ending, dryRun: boolean): number {
  const { tally, signal } = ending;
  if (signal !== null) return exitCodeOfSignal(signal);
  if (leftBehind(ending) && !dryRun) return exitCodes.tryAgain;
  return tally.byEnd.failed + tally.byEnd["cut off"] > 0 ? exitCodes.failed : exitCodes.done;
}

/** Somebody was not pushed to the end because the reader of the outcomes went away. */
function leftBehind({ tally, unseen, untried }: Ending): boolean {
  return unseen && (untried || tally.byEnd["cut off"] > 0);
}
