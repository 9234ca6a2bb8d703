import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Question, Reply } from "./children/answer-parent.ts";

/** A program of ours in a process of its own, which answers questions. */
export interface Child {
  pid: number;
  /** Its answer. Rejects with what it threw, or where it ended. One question at a time. */
  ask<Result>(question: string, argument?: unknown): Promise<Result>;
  /** Lets it end. May be called twice. */
  close(): Promise<void>;
}

/** Starts one of `children/`, told this; ready when its first answer is. */
export function forkChild(file: string, told: unknown, env: Record<string, string> = {}): Child {
  const child = fork(file, [JSON.stringify(told)], {
    stdio: ["ignore", 2, 2, "ipc"],
    env: { ...process.env, ...env },
  });
  return {
    pid: child.pid ?? 0,
    async ask<Result>(question: string, argument?: unknown): Promise<Result> {
      const answer = nextReply(child);
      child.send({ ask: question, argument } satisfies Question);
      const reply = await answer;
      if (!reply.done) throw new Error(reply.why);
      // Both ends are ours and written for each other.
      return reply.result as Result;
    },
    async close() {
      if (child.exitCode !== null || !child.connected) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

function nextReply(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a process of the benchmark ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (reply: Reply) => {
      child.off("exit", ended);
      resolve(reply);
    });
  });
}
