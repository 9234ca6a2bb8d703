import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { knownVariables } from "./testing/known-settings.ts";
import { deployFolder, deployText, deployYaml } from "./testing/places.ts";
import { readManifest } from "./testing/programs.ts";
import { shippedMirrors } from "./testing/shipped-mirrors.ts";

/** What of the Compose specification is used; anything else is a slip of the pen. */
const service = z.strictObject({
  image: z.string().regex(/:v?\d+\.\d+\.\d+$/),
  build: z.literal(".").optional(),
  profiles: z.array(z.string()).optional(),
  command: z.array(z.string().startsWith("--")).optional(),
  init: z.literal(true).optional(),
  restart: z.literal("unless-stopped"),
  // Without it Docker keeps logs until the disk is full.
  logging: z.strictObject({
    driver: z.literal("json-file"),
    options: z.strictObject({ "max-size": z.string().regex(/^\d+m$/), "max-file": z.string().regex(/^\d+$/) }),
  }),
  stop_grace_period: z
    .string()
    .regex(/^\d+s$/)
    .optional(),
  read_only: z.literal(true).optional(),
  cap_drop: z.tuple([z.literal("ALL")]),
  security_opt: z.tuple([z.literal("no-new-privileges:true")]),
  environment: z.record(z.string(), z.string()).default({}),
  secrets: z.array(z.string()).default([]),
  volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)),
  // To this machine alone.
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)),
});
const secretFiles = z.record(z.string(), z.strictObject({ file: z.string().startsWith("./secrets/") }));
const compose = z
  .strictObject({
    name: z.string(),
    services: z.strictObject({ "push-profiled": service, prometheus: service, grafana: service }),
    volumes: z.record(z.string(), z.null()),
    secrets: secretFiles,
  })
  .parse(deployYaml("docker", "compose.yaml"));
const { "push-profiled": daemon, prometheus, grafana } = compose.services;
const services = Object.values(compose.services);

const scraping = z
  .object({
    rule_files: z.array(z.string()),
    scrape_configs: z.array(
      z.object({
        job_name: z.string(),
        authorization: z.object({ credentials_file: z.string() }),
        static_configs: z.array(z.object({ targets: z.array(z.string()) })),
      }),
    ),
  })
  .parse(deployYaml("prometheus", "prometheus.yaml"));

/** Where a file of this machine is in a container. */
function mounted(volumes: readonly string[]): Map<string, string> {
  return new Map(
    volumes.filter((each) => each.startsWith(".")).map((each) => each.split(":").slice(0, 2).reverse() as never),
  );
}

/** What is merged over it for several mirrors; a list or map marked with `!override` takes the other's place. */
const overriding = z
  .strictObject({
    services: z.strictObject({
      "push-profiled": z.strictObject({
        environment: z.record(z.string(), z.string()),
        secrets: z.array(z.string()),
        volumes: z.array(z.string()),
      }),
    }),
    secrets: secretFiles,
  })
  .parse(parse(deployText("docker", "several-mirrors.yaml").replaceAll(/ !override\b/g, "")));

describe("compose.yaml", () => {
  it("mounts files that are there, and volumes that it declares", () => {
    for (const volume of services.flatMap(({ volumes }) => volumes)) {
      const [from = ""] = volume.split(":");
      if (from.startsWith(".")) expect(existsSync(join(deployFolder, "docker", from)), from).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(from);
    }
  });

  it("declares each secret that it gives away, and gives each away", () => {
    const given = new Set(services.flatMap(({ secrets }) => secrets));
    expect(Object.keys(compose.secrets).sort()).toEqual([...given].sort());
    expect(deployText("docker", ".gitignore").split("\n")).toContain("secrets/");
  });

  it("sets nothing but settings of the daemon, and no secret", () => {
    const names = Object.keys(daemon.environment);
    expect([...knownVariables()]).toEqual(expect.arrayContaining(names));
    const files = Object.entries(daemon.environment).filter(([name]) => name.endsWith("_FILE"));
    expect(files.map(([, path]) => path)).toEqual(daemon.secrets.map((secret) => `/run/secrets/${secret}`));
  });

  it("asks for what example.env has", () => {
    const asked = [...deployText("docker", "compose.yaml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(parseEnv(deployText("docker", "example.env"))).sort()).toEqual([...asked].sort());
  });

  it("runs the image of this version, lets it finish, and keeps its ledger", () => {
    expect(daemon.image).toBe(`push-profiled:${readManifest().version}`);
    expect(Number.parseInt(daemon.stop_grace_period ?? "", 10)).toBeGreaterThan(30);
    expect(daemon.volumes).toEqual(["ledger:/var/lib/push-profile"]);
    expect(daemon.read_only).toBe(true);
  });

  it("lets Prometheus ask the daemon: address, host name, token, rules", () => {
    const [port] = daemon.environment["PUSH_PROFILE_LISTEN"]?.split(":").slice(-1) ?? [];
    const [job] = scraping.scrape_configs;
    const host = daemon.environment["PUSH_PROFILE_HOSTS"];
    expect(Object.keys(compose.services)).toContain(host);
    expect(job?.static_configs).toEqual([{ targets: [`${host}:${port}`] }]);
    expect(job?.authorization.credentials_file).toBe(daemon.environment["PUSH_PROFILE_TOKEN_FILE"]);
    expect(prometheus.secrets).toEqual(["push-profile-token"]);
    const files = mounted(prometheus.volumes);
    expect(prometheus.command?.[0]).toBe("--config.file=/etc/prometheus/prometheus.yaml");
    expect(files.get("/etc/prometheus/prometheus.yaml")).toBe("../prometheus/prometheus.yaml");
    for (const rules of scraping.rule_files)
      expect(files.get(`/etc/prometheus/${rules}`)).toBe(`../prometheus/${rules}`);
  });

  it("shows the dashboard in Grafana where asked to, by the data source it is made for", () => {
    expect(grafana.profiles).toEqual(["grafana"]);
    const { providers } = z
      .object({ providers: z.tuple([z.object({ options: z.object({ path: z.string() }) })]) })
      .parse(deployYaml("grafana", "provisioning", "dashboards", "push-profile.yaml"));
    const { datasources } = z
      .object({ datasources: z.tuple([z.object({ type: z.literal("prometheus"), url: z.string() })]) })
      .parse(deployYaml("grafana", "provisioning", "datasources", "prometheus.yaml"));
    const files = mounted(grafana.volumes);
    expect(files.get(`${providers[0].options.path}/push-profile.json`)).toBe("../grafana/dashboard.json");
    expect(files.get("/etc/grafana/provisioning")).toBe("../grafana/provisioning");
    expect(datasources[0].url).toBe(`http://prometheus:${prometheus.ports[0]?.split(":").at(-1)}`);
  });
});

describe("several-mirrors.yaml", () => {
  const { environment, secrets, volumes } = overriding.services["push-profiled"];

  it("takes the place of the environment and the secrets, and keeps what is the daemon's own", () => {
    const text = deployText("docker", "several-mirrors.yaml");
    expect(text).toContain("    environment: !override\n");
    expect(text).toContain("    secrets: !override [");
    const own = Object.entries(daemon.environment).filter(
      ([name]) => name.startsWith("PUSH_PROFILE_") && name !== "PUSH_PROFILE_TIMEZONE",
    );
    const { PUSH_PROFILE_CONFIG: config, ...rest } = environment;
    expect(rest).toEqual(Object.fromEntries(own));
    expect(volumes).toEqual([`./push-profile.config.yaml:${config}:ro`]);
  });

  it("declares each secret that it gives away", () => {
    expect(Object.keys({ ...compose.secrets, ...overriding.secrets })).toEqual(expect.arrayContaining(secrets));
  });

  it("brings each mirror of example.config.yaml to its own account, in its own region, by its own key", async () => {
    const config = deployText("docker", "example.config.yaml");
    expect(await shippedMirrors({ env: environment, config, secretsIn: "/run/secrets/", secrets })).toMatchObject([
      { name: "careers-se", baseUrl: regionBaseUrls.eu, apiKey: "hush-teamtailor-sweden" },
      { name: "careers-ca", baseUrl: regionBaseUrls.na, apiKey: "hush-teamtailor-canada" },
    ]);
  });

  it("has the copied config, secrets and back-ups kept out of the repository", () => {
    const ignored = deployText("docker", ".gitignore").split("\n");
    expect(ignored).toEqual(expect.arrayContaining(["/push-profile.config.yaml", ".env", "secrets/", "ledger.db*"]));
  });
});
