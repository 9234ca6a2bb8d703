import type { Ledger } from "@push-profile/mirror";
import type { Clock, Fetch } from "@push-profile/transport";
import type { Logger } from "pino";
import type { Context } from "./context.ts";
import { startServer } from "./http/server.ts";
import { keepUntilStopped } from "./keep-until-stopped.ts";
import { createMetrics } from "./metrics/create-metrics.ts";
import { createHeartbeat } from "./notices/heartbeat.ts";
import { createNotifier } from "./notices/notifier.ts";
import { createReloader } from "./reload/create-reloader.ts";
import { refreshSecrets } from "./reload/refresh-secrets.ts";
import { watchSecrets } from "./reload/watch-secrets.ts";
import { fixedText } from "./settings.ts";
import { checkIdentities } from "./supervisor/check-identities.ts";
import { hintMirrors } from "./supervisor/hint-mirrors.ts";
import { type PreparedMirror, toldText } from "./supervisor/prepared-mirror.ts";
import { createServices } from "./supervisor/services.ts";
import { type Applied, createSupervisor } from "./supervisor/supervisor.ts";
import { takeTurn } from "./supervisor/take-turn.ts";
import { createTimetable } from "./supervisor/timetable.ts";
import type { Told } from "./told.ts";
import { version } from "./version.ts";
import { watchMirrors } from "./watch-mirrors.ts";

export interface RunDeps {
  context: Pick<Context, "stop" | "onReload" | "onListening">;
  ledger: Ledger;
  clock: Clock;
  fetch: Fetch;
  log: Logger;
  /** Reads everything again. */
  read: () => Promise<Told>;
}

/** When answers that are on their way are cut off at the end. */
const ANSWER_MS = 500;

/**
 * Keeps mirrors, and answers who asks about them, until the context's `stop` is aborted and nothing is in flight.
 * @throws UsageError where the address cannot be listened on, and for a key of another company.
 */
export async function runMirrors({ settings, mirrors }: Told, deps: RunDeps): Promise<void> {
  const { context, ledger, clock, fetch, log } = deps;
  const { stop } = context;
  const cut = new AbortController();
  const metrics = createMetrics({ version });
  const services = createServices({ clock, fetch, onExchange: metrics.onExchange });
  const wire = { fetch, clock, log, stop: cut.signal };
  let notifyUrl = settings.notifyUrl;
  const supervisor = createSupervisor({
    clock,
    createTimetable,
    onChange: createNotifier({ ...wire, url: () => notifyUrl }),
    onGood: createHeartbeat({ ...wire, url: settings.heartbeatUrl }),
    turn: (mirror, call, onBegun) => {
      const { name } = mirror.settings;
      const onOutcome = countOutcome(name);
      return takeTurn(
        mirror,
        { ledger, services, clock, log: log.child({ mirror: name }), cut: cut.signal, onOutcome, onBegun },
        call,
      );
    },
  });
  const hints = hintMirrors({ ledger, supervisor, clock, log, onHint: metrics.onHint });
  const watch = watchMirrors({ ledger, supervisor, clock, stop });
  const { listen, hosts, token } = settings;
  const server = await startServer({
    listen,
    hosts,
    token,
    watch,
    hints,
    metrics,
    log,
    limits: { graceMs: ANSWER_MS },
  });
  const reloader = createReloader({ load: reload, log, onReload: metrics.setReload });
  try {
    await checkIdentities(mirrors, { ledger, services, clock, log, stop });
    log.info({ version, mirrors: mirrors.map(shown), listen: server.address, ledger: settings.ledger }, "started");
    apply(mirrors);
    context.onListening?.(server.address);
    context.onReload?.(reloader.reload);
    const looking = watchSecrets({
      mirrors: () => supervisor.views().map(({ mirror }) => mirror),
      refresh: refreshSecrets,
      apply,
      clock,
      log,
      stop,
    });
    await keepUntilStopped({ supervisor, clock, log, stop, cut });
    await looking;
    await reloader.idle();
  } finally {
    cut.abort();
    await hints.close();
    await server.close();
  }

  function apply(now: readonly PreparedMirror[]): Applied {
    const applied = supervisor.apply(now);
    hints.apply(now);
    return applied;
  }

  async function reload(): Promise<Applied> {
    const told = await deps.read();
    const known = new Set(supervisor.views().map(({ mirror }) => toldText(mirror)));
    const fresh = told.mirrors.filter((mirror) => !known.has(toldText(mirror)));
    await checkIdentities(fresh, { ledger, services, clock, log, stop });
    if (fixedText(told.settings) !== fixedText(settings)) {
      log.warn({}, "the ledger, the address, its hosts, the token and the heartbeat change with the next start");
    }
    notifyUrl = told.settings.notifyUrl;
    const applied = apply(told.mirrors);
    // Whoever has mended something need not wait until it is tried by itself.
    supervisor.wake(() => true);
    return applied;
  }

  function countOutcome(mirror: string): Parameters<typeof takeTurn>[1]["onOutcome"] {
    return ({ status }, updateMs) => {
      const isWritten = status === "created" || status === "updated";
      const freshnessMs = isWritten && updateMs !== null ? clock.now() - updateMs : null;
      metrics.onOutcome({ mirror, status, freshnessMs });
    };
  }
}

function shown({ settings: { name, source }, schedule, sweep, timezone }: PreparedMirror): object {
  return { mirror: name, source, schedule, sweep, timezone };
}
