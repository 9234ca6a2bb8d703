// What somebody would write who uses the library. Plain JavaScript on the built package, as it is installed: stripping
// types would be counted. `node library-loop.mjs <file> <concurrency>`
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createPusher, createTeamtailorClient } from "../../../../packages/push-profile/dist/index.mjs";

const [file, concurrency] = process.argv.slice(2);
const { TEAMTAILOR_API_KEY: apiKey, TEAMTAILOR_BASE_URL: baseUrl } = process.env;
const budget = { acquire: async () => ({ done: () => {} }) };
const pusher = createPusher({ teamtailor: createTeamtailorClient({ apiKey, baseUrl, budget }) });

async function* profiles() {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line);
}

let created = 0;
for await (const { status } of pusher.pushAll(profiles(), { concurrency: Number(concurrency) })) {
  if (status === "created") created += 1;
}
process.stdout.write(`${created}\n`);
