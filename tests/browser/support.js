// SPDX-License-Identifier: MIT
// What the tests share: reports made by the program, and a browser to read them in.
//
//   REMIT_PROGRAM   the program; build/release/remit unless said
//   CHROMIUM        the browser; /usr/bin/chromium unless said
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const program = process.env.REMIT_PROGRAM ?? join(root, "build/release/remit");

export const cases = ["avon-somerset", "suffolk", "surrey", "thurrock"];
export const caseMap = (name) => join(root, "data/cases", name, "register.json");

const folder = mkdtempSync(join(tmpdir(), "remit-browser-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Where the page of a map's report stands; made when first asked for. */
const made = new Map();
export function reportOf(name, map = caseMap(name)) {
  if (!made.has(name)) {
    const out = join(folder, name);
    execFileSync(program, ["report", map, "-o", out], { stdio: ["ignore", "ignore", "inherit"] });
    made.set(name, join(out, "report.html"));
  }
  return made.get(name);
}
export const scratch = (name) => join(folder, name);

let browser = null;
export async function startBrowser() {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"], // as root in a container there is none
  });
}
export const stopBrowser = () => browser.close();

/**
 * Opens a report in a window of its own and hands it to `look`. Then nothing may have gone wrong in it that nobody
 * asked about: no error on the console, no request but for the file itself.
 */
export async function reading(file, options, look) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const address = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address) faults.push(`request: ${request.url()}`);
  });
  try {
    await page.goto(address);
    await look(page);
  } finally {
    await context.close();
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe-core objects to, a line each, in the whole page or in the parts of it that selectors name. It measures what
 * is out of sight too, which the browser then has to lay out.
 */
export async function objections(page, ...parts) {
  await page.evaluate(() => {
    const all = new CSSStyleSheet();
    all.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [all];
  });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(([within, values]) =>
    window.axe.run(within.length > 0 ? { include: within } : document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
  [parts, standards]);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.failureSummary}`));
}

/** How far the page is wider than its window. */
export const overhang = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
