import { existsSync } from "node:fs";
import { join } from "node:path";
import { cliApp, settingDocs } from "@push-profile/config/table";
import { parse } from "yaml";
import { readArguments } from "../../arguments.ts";
import { knownVariables } from "./known-settings.ts";
import { daemonFolder, deployText } from "./places.ts";
import { readManifest } from "./programs.ts";
import { runCli } from "./run-cli.ts";

/** What a word of a command may be, by the program's name. Each throws for what is not there. */
type Check = (words: readonly string[]) => void | Promise<void>;

const UNIT = "push-profiled";

/** Programs of every machine, whose own words are not looked into. */
const EVERYWHERE: readonly string[] =
  ". cat cd chown cp echo fuser jq mkdir mv node openssl rm set sh sort timedatectl umask uniq".split(" ");

/** What stands before the service's name. */
const COMPOSE_FLAGS: readonly string[] = "--entrypoint --no-deps --rm --since -T 15m push-profile sh".split(" ");

const checks: Readonly<Record<string, Check>> = {
  "push-profile": checkCli,
  "push-profiled": (words) => void readArguments(words.slice(1)),
  install: ([, ...words]) => words.filter((word) => word.startsWith("deploy/")).forEach(assertFile),
  systemctl: ([, verb = "", ...words]) => {
    assertOneOf(verb, ["daemon-reload", "enable", "reload", "restart", "start", "status", "stop"]);
    for (const word of words) assertOneOf(word, [UNIT, "--now"]);
  },
  journalctl: ([, flag = "", unit = ""]) => assertOneOf(`${flag} ${unit}`, [`--unit ${UNIT}`]),
  docker: checkDocker,
  export: ([, ...words]) => checkWords(words),
  npm: ([, verb = "", ...words]) => {
    assertOneOf(verb, ["install", "test"]);
    for (const name of words.slice(1)) assertOneOf(name.replace("@latest", ""), packages());
  },
  npx: (words) => checkWords(words.slice(1)),
  pnpm: (words) =>
    words.filter((_, at) => words[at - 1] === "--filter").forEach((name) => void assertOneOf(name, packages())),
};

/**
 * Checks a line of shell in our documentation: our own programs know its commands and flags, and what it names is there.
 * @throws for what is not
 */
export async function checkCommand(line: string): Promise<void> {
  // What stands between quotes is for another program.
  for (const part of line.replaceAll(/'[^']*'/g, "quoted").split(/ [|&]+ /)) await checkWords(part.trim().split(/\s+/));
}

async function checkWords(words: readonly string[]): Promise<void> {
  const [program = "", ...rest] = words;
  const [, variable] = /^([A-Z_]+)=/.exec(program) ?? [];
  if (variable !== undefined) {
    assertOneOf(variable, settings());
    return rest.length === 0 ? undefined : checkWords(rest);
  }
  if (EVERYWHERE.includes(program)) return;
  const check = checks[program];
  if (check === undefined) throw new TypeError(`nobody checks ${program}`);
  await check(words);
}

/** Commands and flags, by what the command line's own help lists. */
async function checkCli(words: readonly string[]): Promise<void> {
  const own = words.slice(1);
  const first = own.findIndex((word) => !/^[a-z]+$/.test(word));
  let path = first < 0 ? own : own.slice(0, first);
  let help = await helpOf(path);
  // The last words may be arguments.
  while (help === null && path.length > 1) {
    path = path.slice(0, -1);
    help = await helpOf(path);
  }
  const rest = own.slice(path.length).filter((word) => !word.startsWith("--"));
  const isGroup = help?.includes("\nCommands:") === true;
  if (help === null || (isGroup && rest.length > 0)) throw new TypeError(`push-profile has no ${words.join(" ")}`);
  const known = [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = ""]) => flag);
  for (const flag of own.filter((word) => word.startsWith("--"))) assertOneOf(flag, known);
}

/** `null`: there is no such command. */
async function helpOf(path: readonly string[]): Promise<string | null> {
  const help = await runCli([...path, "--help"]).catch(() => "");
  return help.includes(`Usage: push-profile ${path.join(" ")}`.trimEnd()) ? help : null;
}

async function checkDocker([, , ...words]: readonly string[]): Promise<void> {
  const services = Object.keys(parse(deployText("docker", "compose.yaml")).services);
  const at = words.findIndex((word) => /^(?:up|exec|run|cp|ps|logs|stop|start|restart)$/.test(word));
  const [verb = "", ...rest] = words.slice(at);
  if (at < 0) throw new TypeError(`nobody knows docker compose ${words.join(" ")}`);
  if (["up", "ps"].includes(verb)) return;
  if (verb === "cp") return assertOneOf(rest[0]?.split(":")[0] ?? "", services);
  const own = rest.findIndex((word) => services.includes(word));
  for (const flag of own < 0 ? rest : rest.slice(0, own)) assertOneOf(flag, COMPOSE_FLAGS);
  if (own < 0) throw new TypeError(`docker compose ${verb} names no service`);
  if (verb === "exec") await checkWords(rest.slice(own + 1));
  else if (verb === "run") await checkWords([rest[rest.indexOf("--entrypoint") + 1] ?? "", ...rest.slice(own + 1)]);
  else for (const service of rest.slice(own)) assertOneOf(service, services);
}

function packages(): string[] {
  return [readManifest().name, readManifest(join(daemonFolder, "node_modules", "push-profile-cli")).name];
}

function settings(): string[] {
  const ofCli = settingDocs("push-profile", cliApp).map(({ variable }) => variable);
  return [...knownVariables(), ...ofCli];
}

function assertOneOf(word: string, known: readonly string[]): void {
  if (!known.includes(word)) throw new TypeError(`${word} is none of ${known.join(", ")}`);
}

function assertFile(path: string): void {
  if (!existsSync(join(daemonFolder, path))) throw new TypeError(`there is no ${path}`);
}
