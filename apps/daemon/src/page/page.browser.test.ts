import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import {
  now,
  type SampleWatch,
  sampleMirror,
  samplePasses,
  sampleStatus,
  sampleWatch,
} from "../http/testing/sample-watch.ts";
import { start } from "../http/testing/start.ts";
import type { Watch } from "../http/watch.ts";
import { findBrowser, launchBrowser, PATIENCE_MS } from "./testing/browser.ts";

const path = findBrowser();

const paused = sampleMirror({
  name: "a-mirror-with-a-name-that-is-longer-than-the-screen-of-a-phone-is-wide",
  state: "paused",
  pausedReason: "Teamtailor refused the API key (auth), since 2026-11-23T16:00:00Z; it tries again by itself",
  freshnessSeconds: null,
});

const late = sampleMirror({
  name: "careers-no",
  quarantine: { count: 2500 },
  lastPass: { at: "2026-11-23T18:23:00Z", outcome: "unavailable", durationMs: 5 },
});
const locked = { code: "unavailable", status: null, field: null, retryable: true, fix: "Look for it." } as const;

const states: [string, Partial<Watch>, string?][] = [
  ["everything", {}],
  ["nothing yet", { status: () => Promise.resolve(sampleStatus([])) }],
  [
    "much trouble, and an answer to what was just asked for",
    {
      status: () => Promise.resolve(sampleStatus([late, paused])),
      readiness: () => ({
        ready: false,
        ledger: false,
        reasons: [
          { kind: "ledger", error: { ...locked, message: "the ledger cannot be used: another program has it locked" } },
          { kind: "not-begun", mirror: paused.name, error: { ...locked, message: "no answer" } },
        ],
      }),
      lastSuccess: () => Promise.resolve(now - 3 * 86_400_000),
      successDue: () => now - 2 * 86_400_000,
      passes: () => Promise.resolve(samplePasses().slice(600, 720)),
    },
    "/?said=retry-all&mirror=1",
  ],
  [
    "two mirrors, one of them paused",
    {
      status: () => Promise.resolve(sampleStatus([sampleMirror(), paused])),
      passes: ({ name }) => Promise.resolve(name === paused.name ? [] : samplePasses()),
    },
  ],
  ["an unreachable ledger", { passes: () => Promise.reject(new Error("gone")) }],
];

const views = (["light", "dark"] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width })),
);
/** Everything, and of it what depends on colours and widths. */
const allRules = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] };
const lookRules = { type: "rule", values: ["color-contrast", "target-size", "scrollable-region-focusable"] };

function withScripts(javaScriptEnabled: boolean): BrowserContextOptions {
  return javaScriptEnabled ? {} : { javaScriptEnabled };
}

describe.skipIf(path === null)("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(path ?? "");
  });
  afterAll(async () => {
    await browser?.close();
  });

  interface Tab {
    page: Page;
    /** What the browser complained about: scripts that failed, and what the policy refused. */
    complaints: string[];
    /** What was asked of another server than the page's. */
    elsewhere: string[];
    origin: string;
  }

  interface Opened extends Tab {
    watch: SampleWatch;
  }

  /** One for each kind: to start another takes longer than a test. */
  const tabs = new Map<string, Promise<Tab>>();

  function tabOf(options: BrowserContextOptions): Promise<Tab> {
    const kind = JSON.stringify(options);
    const tab = tabs.get(kind) ?? newTab(options);
    tabs.set(kind, tab);
    return tab;
  }

  async function newTab(options: BrowserContextOptions): Promise<Tab> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const tab: Tab = { page, complaints: [], elsewhere: [], origin: "" };
    page.on("console", (message) => tab.complaints.push(message.text()));
    page.on("pageerror", (error) => tab.complaints.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${tab.origin}/`) && !/^(?:data|about):/.test(url)) tab.elsewhere.push(url);
    });
    await page.clock.install();
    return tab;
  }

  async function open(change: Partial<Watch> = {}, options: BrowserContextOptions = {}, path = "/"): Promise<Opened> {
    const watch = sampleWatch(change);
    const { port } = await start({ watch });
    const tab = await tabOf(options);
    Object.assign(tab, { origin: `http://127.0.0.1:${port}`, complaints: [], elsewhere: [] });
    onTestFinished(async () => {
      await tab.page.unrouteAll();
      await tab.page.goto("about:blank");
    });
    await tab.page.goto(`${tab.origin}${path}`);
    return { ...tab, watch };
  }

  it.each(states)("has nothing to object to, light or dark, narrow or wide: %s", async (_state, change, path) => {
    // The page's own policy would keep the examiner out, and nothing else is examined with it.
    const { page, elsewhere } = await open(change, { bypassCSP: true }, path);
    await page.addScriptTag({ content: axe.source });
    let rules = allRules;
    for (const { colorScheme, width } of views) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const violations = await page.evaluate(`axe.run({ exclude: ["rect"] }, { runOnly: ${JSON.stringify(rules)} })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))`);
      const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect({ colorScheme, width, violations, over }).toEqual({ colorScheme, width, violations: [], over: 0 });
      rules = lookRules;
    }
    expect(elsewhere).toEqual([]);
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

  it("stays as it is, and says so, while somebody is at one of its buttons or reads a selection", async () => {
    const mirrors = [sampleMirror()];
    let reads = 0;
    const status: Watch["status"] = () => {
      reads += 1;
      return Promise.resolve(sampleStatus(mirrors));
    };
    const { page } = await open({ status });
    const held = (): Promise<string | null> => page.textContent("#held");
    await page.locator("main button").first().focus();
    mirrors[0] = sampleMirror({ backlog: 5 });
    await page.clock.fastForward(30_000);
    await expect.poll(held).toBe(" · held while a control has the focus");
    await page.evaluate(
      "document.activeElement.blur(), getSelection().selectAllChildren(document.querySelector('h2'))",
    );
    await page.clock.fastForward(30_000);
    await expect.poll(held).toBe(" · held while text is selected");
    // Whatever the page has asked for comes before this.
    await page.evaluate("fetch('/livez').then((answer) => answer.text())");
    expect(reads).toBe(1);
    expect(await page.textContent("#summary")).toContain("38 people are due");
    await page.evaluate("getSelection().removeAllRanges()");
    await page.clock.fastForward(10_000);
    await expect.poll(() => page.textContent("#summary")).toContain("5 people are due");
    expect(await held()).toBe("");
  });

  it("says when the daemon does not answer, or only with an error, and goes on after that", async () => {
    const { page } = await open();
    const answers: [(route: Route) => Promise<void>, string][] = [
      [(route) => route.abort(), "push-profiled does not answer"],
      [(route) => route.fulfill({ status: 500 }), "push-profiled answers with an error (500)"],
      [(route) => route.fulfill({ status: 503 }), "push-profiled answers with an error (503)"],
      [(route) => route.fulfill({ status: 401 }), "push-profiled asks for its token again (401): load the page again"],
    ];
    for (const [answer, words] of answers) {
      await page.route("**/*", answer);
      await page.clock.fastForward(10_000);
      await expect.poll(() => page.textContent("#summary")).toBe(`${words}; this is what it showed last.`);
      expect(await page.title()).toContain(words);
      await page.unroute("**/*");
    }
    expect(await page.textContent("main")).toContain("careers-se");
    await page.clock.fastForward(10_000);
    await expect.poll(() => page.textContent("#summary")).toContain("38 people are due");
  });

  it.each([true, false])(
    "shows what was done where it was asked for, with the focus (scripts: %s)",
    async (scripts) => {
      const mirrors = [1, 2, 3].map((number) => sampleMirror({ name: `mirror-${number}` }));
      const { page, watch } = await open(
        { status: () => Promise.resolve(sampleStatus(mirrors)) },
        withScripts(scripts),
      );
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const [name, want] of [
        ["Pause mirror-3", "pause mirror-3"],
        ["Retry all 3 in quarantine of mirror-2", "retry mirror-2 everybody"],
      ] as const) {
        await page.getByRole("button", { name }).click();
        await page.waitForURL("**/*#said");
        await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("said");
        // What it is about is seen above it.
        const { y = -1, height = 0 } = (await page.locator("#said").boundingBox()) ?? {};
        expect(y).toBeGreaterThan(50);
        expect(y + height).toBeLessThan(800);
        expect(watch.asked.at(-1)).toBe(want);
      }
      expect(await page.locator("#mirror-2 #said").count()).toBe(1);
    },
  );

  it("keeps what was done for a minute, and the focus where it is", async () => {
    const mirrors = [sampleMirror()];
    const { page } = await open({ status: () => Promise.resolve(sampleStatus(mirrors)) });
    await page.getByRole("button", { name: "Retry all" }).click();
    const focused = (): Promise<string> => page.evaluate("document.activeElement.id || document.activeElement.tagName");
    await expect.poll(focused).toBe("said");
    // The very element, for whoever is hearing it.
    await page.evaluate("document.getElementById('said').dataset.same = ''");
    for (let backlog = 1; backlog <= 6; backlog += 1) {
      mirrors[0] = sampleMirror({ backlog });
      await page.clock.fastForward(10_000);
      await expect.poll(() => page.locator(".figures b").nth(1).textContent()).toBe(String(backlog));
      expect([
        await focused(),
        await page.locator("#said[data-same]").count(),
        await page.textContent("#held"),
      ]).toEqual(["said", 1, ""]);
      expect(await page.locator(".mirror .rows").count(), "nothing stands there twice").toBe(1);
    }
    await page.clock.fastForward(10_000);
    await expect.poll(() => page.locator("#said").count()).toBe(0);
    await page.locator("a", { hasText: "JSON" }).focus();
    await page.clock.fastForward(10_000);
    await expect.poll(focused).toBe("A");
  });

  it.each([true, false])("lets somebody out of quarantine by keyboard (scripts: %s)", async (javaScriptEnabled) => {
    const { page, watch } = await open({}, withScripts(javaScriptEnabled));
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
      withScripts(false),
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
