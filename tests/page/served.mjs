// The program as a server, and the page that it serves.
import assert from "node:assert/strict";
import {spawn} from "node:child_process";
import {createInterface} from "node:readline";
import {in_folder, program, visit} from "./browser.mjs";

/** Starts `tarazy serve` on a port (0: any that is free); gives the teacher's address. `end` stops it. */
export async function serve(words = [], port = 0, state = "class.json") {
  const child = spawn(program, ["serve", ...words, "--port", String(port), "--state", in_folder(state), "--quiet"], {stdio: ["ignore", "pipe", "pipe"]});
  let complaints = "";
  child.stderr.on("data", (text) => (complaints += text));
  const lines = createInterface({input: child.stdout});
  const address = await new Promise((done, failed) => {
    lines.once("line", done);
    child.once("exit", (code) => failed(new Error(`serve ended with ${code}: ${complaints}`)));
  });
  const url = new URL(address.trim());
  return {
    address: url.href, origin: url.origin, port: Number(url.port), complaints: () => complaints,
    end: (signal = "SIGTERM") => new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once("exit", done);
      child.kill(signal);
    }),
  };
}

/** Opens the served page as the teacher; `hash` is a shared setting. */
export async function visit_teacher(server, hash = "", options = {}) {
  const own = (url) => url.startsWith(server.origin) || url.startsWith("blob:") || url.startsWith("data:");
  const seen = await visit(server.address, own, ".scenario-card", options);
  if (hash) {
    await seen.page.goto(`${server.origin}/${hash}`);
    await settled(seen.page);
  }
  return seen;
}

/** Waits until the numbers of the setting are there and drawn. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const state = document.querySelector("#sliders .request");
    return state && state.dataset.busy === "false" && state.dataset.milliseconds !== "" && document.querySelector("#curves canvas");
  }, null, {timeout: 60_000});
}

/** Pulls a slider to a value as a hand does; waits for the new picture and gives the milliseconds that the page says it took. */
export async function pull(page, path, value) {
  await page.locator(`[data-path="${path}"] input[type=range]`).evaluate((slider, to) => {
    slider.value = String(to);
    slider.dispatchEvent(new Event("input", {bubbles: true}));
  }, value);
  await page.waitForFunction(() => document.querySelector("#sliders .request").dataset.busy === "true", null, {timeout: 5000, polling: 5}).catch(() => {});
  await settled(page);
  const milliseconds = Number(await page.locator("#sliders .request").getAttribute("data-milliseconds"));
  assert.ok(milliseconds > 0);
  return milliseconds;
}
