import { daemonApp, settingDocs } from "@push-profile/config/table";

/** What `--help` prints. */
export function help(): string {
  const docs = settingDocs("push-profiled", daemonApp);
  return `Usage: push-profiled [--config <file>]

Keeps sources of HrFlow.ai mirrored in Teamtailor: whoever is added or changed there stands in the account one poll
later. Runs until SIGTERM or SIGINT, then finishes those in flight and ends. SIGHUP reads the config again.

Examples:
  $ HRFLOW_API_SECRET=… HRFLOW_API_USER=… HRFLOW_SOURCE_KEY=… TEAMTAILOR_API_KEY=… push-profiled
  $ push-profiled --config /etc/push-profile/push-profile.config.yaml

Options:
  --config <file>  the config file, with any number of mirrors
  -h, --help       this text
  -V, --version    the version

Settings, from the environment, else from .env in the working directory, else from the config file. Needed are
HRFLOW_API_SECRET, HRFLOW_API_USER, HRFLOW_SOURCE_KEY and TEAMTAILOR_API_KEY, or a mirror in the file.

${entries(docs.filter(({ ambient }) => !ambient))}

As everywhere, from the environment alone:
${entries(docs.filter(({ ambient }) => ambient))}

Answers GET /livez, /readyz, /metrics and /api/status, and takes HrFlow's webhooks at POST /webhooks/hrflow. GET / shows
the status: people, passes, quarantine and budget, with buttons that pause and resume a mirror and try somebody again.
Exit codes: 0 ended in order, 1 a bug, 2 wrong usage or configuration, 75 the ledger could not be reached,
130 and 143 ended at once by a second signal.
`;
}

function entries(docs: ReturnType<typeof settingDocs>): string {
  return docs.map(({ variable, text }) => `  ${variable}\n      ${text}`).join("\n");
}
