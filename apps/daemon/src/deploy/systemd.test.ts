import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseEnv } from "node:util";
import { daemonApp, validateConfig } from "@push-profile/config";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import { knownVariables } from "./testing/known-settings.ts";
import { deployFolder, deployText } from "./testing/places.ts";
import { hasProgram, readManifest, runProgram } from "./testing/programs.ts";
import { type ShippedMirror, shippedMirrors } from "./testing/shipped-mirrors.ts";
import { tempFolder } from "./testing/temp-folder.ts";
import { environmentOf, listOf, readUnit } from "./testing/unit-file.ts";

const unit = readUnit(deployText("systemd", "push-profiled.service"));
const dropIn = readUnit(deployText("systemd", "several-mirrors.conf"));
const webhooks = readUnit(deployText("systemd", "webhooks.conf"));

/** systemd.unit(5), systemd.service(5), systemd.exec(5) and systemd.kill(5), as of 247. */
const KNOWN: Record<string, readonly string[]> = {
  Unit: ["After", "Description", "Documentation", "StartLimitIntervalSec", "Wants"],
  Install: ["WantedBy"],
  Service: (
    "AmbientCapabilities CapabilityBoundingSet DynamicUser Environment EnvironmentFile ExecReload ExecStart KillMode " +
    "KillSignal LoadCredential LockPersonality MemoryDenyWriteExecute NoNewPrivileges PrivateDevices PrivateTmp " +
    "PrivateUsers ProcSubset ProtectClock ProtectControlGroups ProtectHome ProtectHostname ProtectKernelLogs " +
    "ProtectKernelModules ProtectKernelTunables ProtectProc ProtectSystem RemoveIPC Restart RestartSec " +
    "RestrictAddressFamilies RestrictNamespaces RestrictRealtime RestrictSUIDSGID StateDirectory StateDirectoryMode " +
    "SuccessExitStatus SystemCallArchitectures SystemCallErrorNumber SystemCallFilter TimeoutStopSec Type UMask User"
  ).split(" "),
};

function values(directives: typeof unit, name: string): string[] {
  return directives.filter((each) => each.name === name).map(({ value }) => value);
}

/** What the directives themselves say, without the environment file. */
function environment(directives: typeof unit): Record<string, string | undefined> {
  return parseEnv(values(directives, "Environment").join("\n"));
}

const CREDENTIALS = "/run/credentials/push-profiled.service/";

/** The mirrors of a start as systemd makes it, of these files as they are shipped. */
function started(directives: typeof unit): Promise<ShippedMirror[]> {
  return shippedMirrors({
    env: environmentOf(directives, (path) => deployText("systemd", basename(path))),
    config: deployText("systemd", "push-profile.config.yaml"),
    secretsIn: CREDENTIALS,
    secrets: listOf(directives, "LoadCredential").map((each) => each.split(":")[0] ?? ""),
  });
}

describe("the systemd unit", () => {
  it.each([...unit, ...dropIn, ...webhooks])(
    "has a directive that systemd knows: $section $name",
    ({ section, name }) => {
      expect(KNOWN[section]).toContain(name);
    },
  );

  it("starts the program that the package brings", () => {
    const [program, ...rest] = (values(unit, "ExecStart")[0] ?? "").split(" ");
    expect([Object.keys(readManifest().bin), rest]).toEqual([[program], []]);
  });

  it.each([
    ["Restart", "always"],
    ["KillSignal", "SIGTERM"],
    ["TimeoutStopSec", "35"],
    ["ExecReload", "/bin/kill -HUP $MAINPID"],
    ["DynamicUser", "yes"],
    ["StateDirectory", "push-profile"],
    ["StateDirectoryMode", "0700"],
    ["NoNewPrivileges", "yes"],
    ["ProtectSystem", "strict"],
    ["CapabilityBoundingSet", ""],
  ])("says %s=%s", (name, value) => {
    expect(values(unit, name)).toEqual([value]);
  });

  it("tries again whatever it ended with, and says why a wrong setting too", () => {
    expect(values(unit, "RestartPreventExitStatus")).toEqual([]);
    expect(deployText("systemd", "push-profiled.service")).toMatch(/^# Exit code 2 .*RestartPreventExitStatus=2/m);
  });

  it.each(["MemoryDenyWriteExecute", "ProcSubset"])("leaves out %s, which would break it, and says why", (name) => {
    expect(values(unit, name)).toEqual([]);
    expect(deployText("systemd", "push-profiled.service")).toMatch(new RegExp(`^# - ${name}.*:`, "m"));
  });

  it.each([
    ["the unit", Object.keys(environment(unit))],
    ["the drop-in", Object.keys(environment(dropIn))],
    ["the drop-in for webhooks", Object.keys(environment(webhooks))],
    ["the environment file", Object.keys(parseEnv(deployText("systemd", "push-profiled.env")))],
  ])("sets nothing in %s but settings of the daemon", (_, names) => {
    expect(names).not.toEqual([]);
    expect([...knownVariables()]).toEqual(expect.arrayContaining(names));
  });

  it("keeps secrets out of the environment, and names each where its credential is", () => {
    const loaded = values(unit, "LoadCredential").map((each) => each.split(":")[0]);
    const named = Object.entries(environment(unit)).filter(([name]) => name.endsWith("_FILE"));
    expect(named.map(([, path]) => path)).toEqual(loaded.map((id) => `/run/credentials/push-profiled.service/${id}`));
    const open = ["HRFLOW_API_SECRET", "TEAMTAILOR_API_KEY", "PUSH_PROFILE_TOKEN"];
    for (const name of open) expect(Object.keys(environment(unit))).not.toContain(name);
  });

  it("is all that a mirror needs, together with its environment file", async () => {
    expect(await started(unit)).toMatchObject([
      { apiUser: "ops@example.com", baseUrl: regionBaseUrls.eu, apiKey: "hush-teamtailor-api-key" },
    ]);
  });
});

describe("the drop-in for several mirrors", () => {
  it("brings each mirror to its own account, in its own region, by its own key", async () => {
    expect(await started([...unit, ...dropIn])).toMatchObject([
      { name: "careers-se", baseUrl: regionBaseUrls.eu, apiKey: "hush-teamtailor-sweden" },
      { name: "careers-ca", baseUrl: regionBaseUrls.na, apiKey: "hush-teamtailor-canada" },
    ]);
  });

  it("loads each secret that the config file beside it names", () => {
    const text = deployText("systemd", "push-profile.config.yaml");
    const named = [...text.matchAll(/File: \/run\/credentials\/push-profiled\.service\/([\w-]+)/g)].map(([, id]) => id);
    const loaded = listOf([...unit, ...dropIn], "LoadCredential");
    expect(loaded.map((each) => each.split(":")[0])).toEqual([...new Set(named)]);
  });

  it("comes with a config file without a mistake", async () => {
    const folder = tempFolder();
    const text = deployText("systemd", "push-profile.config.yaml");
    writeFileSync(join(folder, "secret"), "hush");
    const path = join(folder, "push-profile.config.yaml");
    writeFileSync(path, text.replaceAll(/\/run\/credentials\/[\w.-]+\/[\w-]+/g, "./secret"));
    const { mistakes } = await validateConfig({ env: { PUSH_PROFILE_CONFIG: path }, cwd: folder, app: daemonApp });
    expect(mistakes).toEqual([]);
  });
});

describe("the drop-in for webhooks", () => {
  it.each<[string, typeof unit]>([
    ["one mirror", unit],
    // systemd reads drop-ins by the order of their names.
    ["several", [...unit, ...dropIn]],
  ])("gives the secret to %s", async (_, directives) => {
    const mirrors = await started([...directives, ...webhooks]);
    expect(new Set(mirrors.map(({ webhookSecret }) => webhookSecret))).toEqual(new Set(["hush-hrflow-webhook-secret"]));
    expect(["webhooks.conf", "several-mirrors.conf"].sort().at(-1)).toBe("webhooks.conf");
  });
});

// Where it is installed; elsewhere the tests above have to do.
if (hasProgram("systemd-analyze"))
  describe("systemd-analyze", () => {
    function analyze(...argv: string[]): { status: number | null; output: string } {
      const file = join(tempFolder(), "push-profiled.service");
      // Some program that is installed here.
      const text = deployText("systemd", "push-profiled.service").replace(
        /^ExecStart=.*$/m,
        `ExecStart=${process.execPath}`,
      );
      writeFileSync(file, text);
      return runProgram("systemd-analyze", [...argv, file]);
    }

    it("finds nothing to say against the unit", () => {
      expect(analyze("verify", "--man=no")).toEqual({ status: 0, output: "" });
    });

    it("finds its exposure low", () => {
      const { status, output } = analyze("security", "--offline=true", "--threshold=20", "--no-pager");
      expect([status, output.split("\n").at(-2)]).toEqual([0, expect.stringContaining("OK")]);
    });
  });

it("every file of the folder is spoken of in docs/production.md", () => {
  for (const name of readdirSync(join(deployFolder, "systemd"))) {
    expect(deployText("..", "docs", "production.md")).toContain(`deploy/systemd/${name}`);
  }
});
