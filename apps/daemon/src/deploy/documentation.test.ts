import { existsSync, readFileSync } from "node:fs";
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

function anchorsOf(text: string): string[] {
  const headings = text.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm);
  const anchors = [...headings].map(([, heading = ""]) => `#${anchorOf(heading)}`);
  // GitHub numbers those that stand twice; a link to them would lead to the first.
  expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([]);
  return anchors;
}

/** Folders that the published package has. */
const packed: readonly string[] = JSON.parse(readFileSync(join(daemonFolder, "package.json"), "utf8")).files;

describe.each(["README.md", "docs/production.md"])("%s", (path) => {
  const text = readDocumentation(path);

  it.each(commandsOf(text))("has a command that there is: %s", async (command) => {
    await checkCommand(command);
  });

  it("links to what there is", () => {
    const anchors = anchorsOf(text);
    for (const [, link = ""] of text.matchAll(/\]\(([^)]+)\)/g)) {
      if (link.startsWith("#")) expect(anchors).toContain(link);
      else if (!link.startsWith("https://")) {
        const [file = "", anchor] = link.split("#");
        const target = join(daemonFolder, dirname(path), file);
        expect(existsSync(target), link).toBe(true);
        if (anchor !== undefined) expect(anchorsOf(readFileSync(target, "utf8"))).toContain(`#${anchor}`);
      }
    }
    for (const [, file = ""] of text.matchAll(/`((?:deploy|docs|src)\/[\w./-]+)`/g)) {
      expect(existsSync(join(daemonFolder, file)), file).toBe(true);
      expect(packed, "the package has it too").toContain(file.split("/")[0]);
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
  "docker compose restart daemon",
  "docker compose run --rm --entrypoint push-profile push-profiled config check",
  "docker compose logs --follow-me push-profiled",
  "export PUSH_PROFILE_STAT=x",
  "PUSH_PROFILE_STATE=x push-profile stat",
  "docker compose exec push-profiled push-profile stat",
  "install -m 0644 deploy/systemd/nobody.service /etc",
  "npm install --global push-profile-demon",
  "PUSH_PROFILE_STAT=x",
  "curl http://127.0.0.1:8787/livez",
])("a command that there is not would be seen: %s", async (command) => {
  await expect(checkCommand(command)).rejects.toThrow();
});
