/** What `--help` prints. */
export const help = `Usage: push-profiled

Keeps a source of HrFlow.ai mirrored in Teamtailor: whoever is added or changed there stands in the account one poll
later. Runs until SIGTERM or SIGINT, then finishes the person in flight and ends.

Needed, in the environment or in .env in the working directory:
  HRFLOW_API_SECRET, HRFLOW_API_USER   HrFlow credentials (a read key is enough)
  HRFLOW_SOURCE_KEY                    the source
  TEAMTAILOR_API_KEY                   Teamtailor key (Admin, Read/Write)

Optional:
  TEAMTAILOR_REGION                    eu, na or au [eu]
  PUSH_PROFILE_STATE                   path of the ledger [$STATE_DIRECTORY/ledger.db, else the user's state directory]
  PUSH_PROFILE_SCHEDULE                when to poll, a cron expression of 5 or 6 fields [every minute]
  PUSH_PROFILE_LISTEN                  where to answer [127.0.0.1:8787]
  PUSH_PROFILE_TOKEN                   needed to listen where other machines can reach it
  PUSH_PROFILE_HOSTS                   further host names to answer to, with commas between
  HRFLOW_BASE_URL, HRFLOW_MAX_REQUESTS_PER_MINUTE, TEAMTAILOR_BASE_URL, TEAMTAILOR_API_VERSION,
  TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS
  LOG_LEVEL                            trace, debug, info, warn, error, fatal or silent [info]
  LOG_FORMAT                           json or pretty [pretty on a terminal]
A secret may also stand in a file: NAME_FILE holds its path.

Options:
  -h, --help      this text
  -V, --version   the version

Answers GET /livez with 200 while it works.
Exit codes: 0 ended in order, 1 a bug, 2 wrong usage or configuration, 75 the ledger could not be reached,
130 and 143 ended at once by a second signal.
`;
