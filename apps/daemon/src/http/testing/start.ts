import { Secret } from "@push-profile/config";
import { silentLog } from "@push-profile/mirror";
import { systemClock } from "@push-profile/transport";
import { onTestFinished } from "vitest";
import { createHints, type HintSink } from "../../hints/create-hints.ts";
import { createMetrics, type Metrics } from "../../metrics/create-metrics.ts";
import { readListenAddress } from "../listen-address.ts";
import { type ServerLimits, startServer } from "../server.ts";
import type { Watch } from "../watch.ts";
import { sampleWatch } from "./sample-watch.ts";

export interface StartOptions {
  watch?: Watch;
  listen?: string;
  token?: string;
  secret?: string;
  sink?: HintSink;
  limits?: ServerLimits;
}

export interface Started {
  port: number;
  metrics: Metrics;
  close(): Promise<void>;
}

/** The daemon's server on samples; ends with the test. */
export async function start(options: StartOptions = {}): Promise<Started> {
  const { listen = "127.0.0.1:0", token, secret, watch = sampleWatch(), sink = deafSink } = options;
  const metrics = createMetrics({ version: "0.1.0" });
  const hints = createHints({
    sink,
    secret: secret === undefined ? null : new Secret(secret),
    clock: systemClock,
    log: silentLog,
    onHint: metrics.onHint,
  });
  const server = await startServer({
    listen: readListenAddress({ name: "PUSH_PROFILE_LISTEN", value: listen }),
    hosts: ["status.example.com"],
    token: token === undefined ? null : new Secret(token),
    watch,
    hints,
    metrics,
    log: silentLog,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const close = async (): Promise<void> => {
    await server.close();
    await hints.close();
  };
  onTestFinished(close);
  return { port: server.address.port, metrics, close };
}

/** Knows nobody. */
const deafSink: HintSink = { knows: () => false, due: () => Promise.resolve(), hurry: () => {} };
