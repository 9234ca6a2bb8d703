import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { daemonApp, settingDocs } from "@push-profile/config/table";
import { describe, expect, it } from "vitest";
import { checkCommand } from "./testing/check-command.ts";
import { commandsOf, readDocumentation } from "./testing/documentation.ts";
import { daemonFolder } from "./testing/places.ts";

/** GitHub's name of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}

describe.each(["README.md", "docs/production.md"])("%s", (path) => {
  const text = readDocumentation(path);

  it.each(commandsOf(text))("has a command that there is: %s", async (command) => {
    if (!/^export /.test(command)) await checkCommand(command);
  });

  it("links to what there is", () => {
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => `#${anchorOf(heading)}`);
    for (const [, link = ""] of text.matchAll(/\]\(([^)]+)\)/g)) {
      if (link.startsWith("#")) expect(anchors).toContain(link);
      else if (!link.startsWith("https://"))
        expect(existsSync(join(daemonFolder, dirname(path), link)), link).toBe(true);
    }
    for (const [, file = ""] of text.matchAll(/`((?:deploy|src)\/[\w./-]+)`/g)) {
      expect(existsSync(join(daemonFolder, file)), file).toBe(true);
    }
  });
});

it("README.md has every setting of the daemon, and no other", () => {
  const [, table = ""] = /## Settings\n([\s\S]*?)\n## /.exec(readDocumentation("README.md")) ?? [];
  const told = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(told.sort()).toEqual(
    settingDocs("push-profiled", daemonApp)
      .map(({ variable }) => variable)
      .sort(),
  );
});

it.each([
  "push-profile sink",
  "push-profile status --jsn",
  "push-profile quarantine relist",
  "push-profiled --port 1",
  "systemctl restart push-profile",
  "docker compose exec daemon push-profile status",
  "docker compose exec push-profiled push-profile stat",
  "install -m 0644 deploy/systemd/nobody.service /etc",
  "npm install --global push-profile-demon",
  "PUSH_PROFILE_STAT=x",
  "curl http://127.0.0.1:8787/livez",
])("a command that there is not would be seen: %s", async (command) => {
  await expect(checkCommand(command)).rejects.toThrow();
});
