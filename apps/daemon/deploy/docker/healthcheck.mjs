// The container's health check: exit code 0 where the daemon answers /livez with 200. It asks where
// PUSH_PROFILE_LISTEN says; an address that stands in a config file alone is not known here.
import { get } from "node:http";

const listen = process.env.PUSH_PROFILE_LISTEN || "127.0.0.1:8787";
const [, host, port] = /^(.+):(\d+)$/.exec(listen) ?? [];
const reached = { "0.0.0.0": "127.0.0.1", "[::]": "[::1]" }[host] ?? host;

const request = get(`http://${reached}:${port}/livez`, { timeout: 4000 }, (answer) => {
  answer.resume();
  if (answer.statusCode !== 200) fail(`/livez answers ${answer.statusCode}`);
});
request.on("timeout", () => request.destroy(new Error("no answer within 4 s")));
request.on("error", (error) => fail(error.code ?? error.message));

function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}
