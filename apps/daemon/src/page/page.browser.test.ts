import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Watch } from "../http/source.ts";
import {
  type SampleWatch,
  sampleMirror,
  samplePasses,
  sampleStatus,
  sampleWatch,
} from "../http/testing/sample-watch.ts";
import { start } from "../http/testing/start.ts";
import { findBrowser, launchBrowser } from "./testing/browser.ts";

const path = findBrowser();

const paused = sampleMirror({
  name: "a-mirror-with-a-name-that-is-longer-than-the-screen-of-a-phone-is-wide",
  state: "paused",
  pausedReason: "Teamtailor refused the API key (auth), since 2026-11-23T16:00:00Z; it tries again by itself",
  freshnessSeconds: null,
});

const states: [string, Partial<Watch>][] = [
  ["everything", {}],
  ["nothing yet", { status: () => Promise.resolve(sampleStatus([])) }],
  [
    "two mirrors, one of them paused",
    {
      status: () => Promise.resolve(sampleStatus([sampleMirror(), paused])),
      passes: ({ name }) => Promise.resolve(name === paused.name ? [] : samplePasses()),
    },
  ],
  ["an unreachable ledger", { passes: () => Promise.reject(new Error("gone")) }],
];

const views: [string, BrowserContextOptions][] = (["light", "dark"] as const).flatMap((colorScheme) =>
  [360, 1280].map((width): [string, BrowserContextOptions] => [
    `${colorScheme}, ${width} px wide`,
    { colorScheme, viewport: { width, height: 800 } },
  ]),
);

describe.skipIf(path === null)("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(path ?? "");
  });
  afterAll(async () => {
    await browser?.close();
  });

  interface Opened {
    page: Page;
    watch: SampleWatch;
    /** What the browser complained about: scripts that failed, and what the policy refused. */
    complaints: string[];
    /** What was asked of another server than the page's. */
    elsewhere: string[];
  }

  async function open(change: Partial<Watch> = {}, options: BrowserContextOptions = {}): Promise<Opened> {
    const watch = sampleWatch(change);
    const { port } = await start({ watch });
    const origin = `http://127.0.0.1:${port}`;
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) elsewhere.push(request.url());
    });
    await page.clock.install();
    await page.goto(`${origin}/`);
    return { page, watch, complaints, elsewhere };
  }

  describe.each(views)("%s", (_view, options) => {
    it.each(states)("has nothing to object to: %s", async (_state, change) => {
      // The page's own policy would keep the examiner out, and nothing else is examined with it.
      const { page, elsewhere } = await open(change, { ...options, bypassCSP: true });
      await page.addScriptTag({ content: axe.source });
      const violations =
        await page.evaluate(`axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))`);
      expect(violations).toEqual([]);
      const width = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect(width).toBe(0);
      expect(elsewhere).toEqual([]);
    });
  });

  it("asks nobody else, and keeps its own policy", async () => {
    const { page, complaints, elsewhere } = await open();
    await page.clock.fastForward(11_000);
    await page.waitForLoadState("networkidle");
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
    expect(await page.evaluate("getComputedStyle(document.querySelector('.mirror')).borderTopStyle")).toBe("solid");
  });

  it("is brought up to date by itself", async () => {
    const mirrors = [sampleMirror()];
    const { page } = await open({ status: () => Promise.resolve(sampleStatus(mirrors)) });
    await expect.poll(() => page.textContent("#summary")).toContain("38 people are due");
    mirrors[0] = sampleMirror({ backlog: 5, quarantine: { count: 0 } });
    for (const words of ["5 people are due.", "1 person is due."]) {
      await page.clock.fastForward(10_000);
      await expect.poll(() => page.textContent("#summary")).toBe(words);
      await expect.poll(() => page.textContent("main")).toContain("Nobody is in quarantine.");
      mirrors[0] = sampleMirror({ backlog: 1, quarantine: { count: 0 } });
    }
    expect(await page.title()).toBe("1 person is due. · push-profiled");
  });

  it("stays as it is while somebody is at one of its buttons", async () => {
    const mirrors = [sampleMirror()];
    let reads = 0;
    const status: Watch["status"] = () => {
      reads += 1;
      return Promise.resolve(sampleStatus(mirrors));
    };
    const { page } = await open({ status });
    await page.locator("main button").first().focus();
    mirrors[0] = sampleMirror({ backlog: 5 });
    await page.clock.fastForward(30_000);
    // Whatever the page has asked for comes before this.
    await page.evaluate("fetch('/livez').then((answer) => answer.text())");
    expect(reads).toBe(1);
    expect(await page.textContent("#summary")).toContain("38 people are due");
    await page.evaluate("document.activeElement.blur()");
    await page.clock.fastForward(10_000);
    await expect.poll(() => page.textContent("#summary")).toContain("5 people are due");
  });

  it("says when the daemon does not answer any more", async () => {
    const { page } = await open();
    await page.route("**/*", (route) => route.abort());
    await page.clock.fastForward(10_000);
    await expect.poll(() => page.textContent("#summary")).toContain("does not answer");
    expect(await page.textContent("main")).toContain("careers-se");
    await page.unroute("**/*");
    await page.clock.fastForward(10_000);
    await expect.poll(() => page.textContent("#summary")).toContain("38 people are due");
  });

  it.each([true, false])("lets somebody out of quarantine by keyboard (scripts: %s)", async (javaScriptEnabled) => {
    const { page, watch } = await open({}, { javaScriptEnabled });
    const button = page.getByRole("button", { name: `Retry profile ${"b".repeat(40)}` });
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("Tab");
      if (await button.evaluate((element) => element === element.ownerDocument.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await page.getByText("That person is due again").waitFor();
    expect(watch.asked).toEqual([`retry careers-se ${"b".repeat(40)}`]);
  });

  it("pauses and lets go on without a script", async () => {
    const state = { mirror: sampleMirror() };
    const { page } = await open(
      {
        status: () => Promise.resolve(sampleStatus([state.mirror])),
        pause: async () => {
          state.mirror = sampleMirror({ state: "paused", pausedReason: "paused by hand" });
        },
        resume: async () => {
          state.mirror = sampleMirror();
        },
      },
      { javaScriptEnabled: false },
    );
    await page.getByRole("button", { name: "Pause careers-se" }).click();
    await page.getByText("paused by hand").waitFor();
    await page.getByRole("button", { name: "Resume careers-se" }).click();
    await page.getByText("The mirror goes on.").waitFor();
    await page.getByRole("button", { name: "Pause careers-se" }).waitFor();
  });

  it("agrees with /api/status", async () => {
    const { page } = await open();
    const { snapshot, mirrors } = await page.evaluate<ReturnType<typeof sampleStatus>>(
      "fetch('/api/status').then((answer) => answer.json())",
    );
    expect(await page.getAttribute("#snapshot", "datetime")).toBe(snapshot);
    const [mirror] = mirrors;
    const figures = await page.locator(".figures b").allTextContents();
    expect(figures.map((text) => text.replace(/\D/g, ""))).toEqual(
      [
        (mirror?.people.synced ?? 0) + (mirror?.people.conflict ?? 0),
        mirror?.backlog,
        mirror?.quarantine.count,
        mirror?.freshnessSeconds,
      ].map(String),
    );
  });
});
