import { type SandboxOptions, startSandbox } from "@push-profile/sandbox";

// A sandbox in a process of its own, for the sake of fair measuring. `fork` it with the sandbox's options as JSON; it
// tells its environment, answers each message with the log so far and forgets that, and ends with its parent.
const options: SandboxOptions = JSON.parse(process.argv[2] ?? "{}");
const sandbox = await startSandbox(options);

process.on("message", () => {
  const requests = sandbox.requests.map(({ service, method, arrivedAt, status }) => {
    return { service, method, arrivedAt, status };
  });
  sandbox.requests.length = 0;
  process.send?.({ requests });
});
process.on("disconnect", () => {
  sandbox.close();
});
process.send?.({ environment: sandbox.environment(), keys: sandbox.people.profiles().map(({ key }) => key) });
