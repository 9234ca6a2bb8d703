import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LoggedRequest, SandboxOptions } from "@push-profile/sandbox";

/** What is asked of the sandbox's log. */
type SeenRequest = Pick<LoggedRequest, "service" | "method" | "arrivedAt" | "status">;

/** What the sandbox's process says when it is ready. */
interface Ready {
  /** The settings that lead push-profile to it. */
  environment: Record<string, string>;
  /** Keys of the people in its HrFlow. */
  keys: string[];
}

/** A sandbox in another process. */
export interface SandboxClient extends Ready {
  /** The requests since it was asked last. */
  requests(): Promise<SeenRequest[]>;
  close(): Promise<void>;
}

const file = fileURLToPath(new URL("children/sandbox-process.ts", import.meta.url));

/** Starts a sandbox in a process of its own. Rejects where it does not come up. */
export async function startSandboxProcess(options: SandboxOptions): Promise<SandboxClient> {
  const child = fork(file, [JSON.stringify({ keepBodies: false, ...options })], { stdio: ["ignore", 2, 2, "ipc"] });
  const ready: Ready = await nextMessage(child);
  return {
    ...ready,
    requests: async () => {
      child.send("requests");
      const { requests }: { requests: SeenRequest[] } = await nextMessage(child);
      return requests;
    },
    close: async () => {
      if (child.exitCode !== null || !child.connected) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

/** The child's next message; both ends are ours and written for each other. */
function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the sandbox's process ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (message: Message) => {
      child.off("exit", ended);
      resolve(message);
    });
  });
}
