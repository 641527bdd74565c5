// A page in headless Chromium, watched: no network, nothing on the console, no violation of its content security policy.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {package_of} from "./source.mjs";

export {fits} from "./widths.mjs";

const chromium_path = process.env.TARAZY_CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));

export const [page_source, program, scenarios, folder] = process.argv.slice(2);
rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});

export const tarazy = (...words) => execFileSync(program, words, {encoding: "utf8", cwd: folder, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28});
export const in_folder = (name) => join(folder, name);

assert.ok(chromium_path, "no Chromium here. Debian's package is chromium; TARAZY_CHROMIUM names another");
export const launch = ({args = [], ...options} = {}) =>
  package_of(page_source)("playwright-core").chromium.launch({executablePath: chromium_path, args: ["--no-sandbox", ...args], ...options});
export const browser = await launch();
const axe = readFileSync(package_of(page_source).resolve("axe-core/axe.min.js"), "utf8");

/** Opens a report, which asks nobody for anything. */
export const open = (file, options) => {
  const own = pathToFileURL(in_folder(file)).href;
  return visit(own, (url) => url === own || url.startsWith("blob:"), "main section", options);
};

/** Opens an address, and waits for what is to be seen there. Only what `may_ask` says may be asked for; `problems` gathers what must not happen. */
export async function visit(own, may_ask, seen, {width = 1280, height = 900, theme = "light", motion = "reduce", on = browser} = {}) {
  const problems = [];
  const context = await on.newContext({viewport: {width, height}, colorScheme: theme, reducedMotion: motion, acceptDownloads: true, locale: "en-GB"});
  const page = await context.newPage();
  page.on("console", (message) => problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.stack}`));
  page.on("request", (request) => {
    if (!may_ask(request.url())) problems.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  const begun = Date.now();
  await page.goto(own);
  await page.waitForSelector(seen);
  const milliseconds = Date.now() - begun;
  return {
    page, milliseconds, problems,
    /** Fails if anything went wrong so far. */
    sound: async () => {
      for (const violation of await page.evaluate(() => globalThis.violations)) problems.push(`policy: ${violation}`);
      assert.deepEqual(problems, []);
    },
    close: () => context.close(),
  };
}

/** The accessibility rules of WCAG 2.2 A and AA that a machine can check. */
export async function accessible(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}));
  assert.deepEqual(found.violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join(" | ")}`), []);
}

/** A picture of the whole page. */
export const picture = (page, name) => page.screenshot({path: in_folder(`${name}.png`), fullPage: true});

/** The cells of the row of a table that begins with a word. */
export const cells = async (page, selector, word) =>
  page.locator(`${selector} tbody tr`).filter({has: page.locator(`th:text-is("${word}")`)}).first().locator("th, td").allTextContents();
