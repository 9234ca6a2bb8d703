import { once } from "node:events";
import { createInterface } from "node:readline";
import { startOn } from "./programs.ts";
import type { Story } from "./story.ts";

/** A daemon that runs and answers. */
export interface RunningDaemon {
  origin: string;
  get(path: string): Promise<{ status: number; text: string }>;
  /** Ends it by SIGTERM. Resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the daemon with a poll every second, and waits until it says where it answers. */
export async function startDaemon(story: Story): Promise<RunningDaemon> {
  const child = await startOn(story, "push-profiled", [], {
    PUSH_PROFILE_SCHEDULE: "* * * * * *",
    PUSH_PROFILE_LISTEN: "127.0.0.1:0",
    LOG_FORMAT: "json",
  });
  const exit = once(child, "exit");
  if (child.stderr === null) throw new TypeError("the daemon's log is piped");
  const log = createInterface({ input: child.stderr });
  const said: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    log.on("line", (line) => {
      said.push(line);
      const port = portIn(line);
      if (port !== null) resolve(`http://127.0.0.1:${port}`);
    });
    log.on("close", () => reject(new Error(`the daemon did not start:\n${said.join("\n")}`)));
  });
  return {
    origin,
    get: async (path) => {
      const answer = await fetch(`${origin}${path}`);
      return { status: answer.status, text: await answer.text() };
    },
    stop: async () => {
      child.kill("SIGTERM");
      await exit;
      return child.exitCode;
    },
  };
}

/** The port in the line of the log that tells of the start. */
function portIn(line: string): number | null {
  if (!line.startsWith("{")) return null;
  const { msg, listen } = JSON.parse(line);
  return msg === "started" && typeof listen?.port === "number" ? listen.port : null;
}
