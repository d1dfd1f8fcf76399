// SPDX-License-Identifier: MIT
// Narrow windows, large text, paper.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";

import { cases, overhang, reading, reportOf, scratch, startBrowser, stopBrowser } from "./support.js";

before(startBrowser);
after(stopBrowser);

for (const name of cases) {
  test(`${name}: nothing runs out of a narrow window`, async () => {
    // A window of 1280 by 1024 at 400 % is one of 320 by 256.
    for (const viewport of [{ width: 320, height: 800 }, { width: 320, height: 256 }, { width: 390, height: 844 }]) {
      await reading(reportOf(name), { viewport }, async (page) => {
        for (const tab of await page.getByRole("tab").all()) {
          await tab.click();
          assert.equal(await overhang(page), 0);
        }
        await page.locator("section.finding a[href^='#card-']").first().click();
        assert.equal(await page.locator("dialog").evaluate((card) => card.scrollWidth - card.clientWidth), 0);
      });
    }
  });

  test(`${name}: nor does it where the reader's text is twice as large`, async () => {
    await reading(reportOf(name), { viewport: { width: 640, height: 800 } }, async (page) => {
      await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
      assert.equal(await overhang(page), 0);
    });
  });

  test(`${name}: controls are large enough to hit`, async () => {
    await reading(reportOf(name), { viewport: { width: 390, height: 844 } }, async (page) => {
      const small = await page.locator("button:visible, input:visible, select:visible").evaluateAll((all) =>
        all.map((one) => [one.getBoundingClientRect(), one.outerHTML])
          .filter(([{ width, height }, html]) => !html.includes("checkbox") && (width < 24 || height < 24)));
      assert.deepEqual(small, []);
    });
  });

  test(`${name}: on paper it is A4, every view on it, no control`, async () => {
    await reading(reportOf(name), {}, async (page) => {
      const file = scratch(`${name}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true });
      const text = execFileSync("pdfinfo", ["-l", "999", file], { encoding: "utf8" });
      const sizes = [...text.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, w, h]) => [Number(w), Number(h)]);
      assert.ok(sizes.length > 1);
      for (const size of sizes) {
        const [short, long] = size.sort((a, b) => a - b);
        assert.ok(Math.abs(short - 595) < 2 && Math.abs(long - 842) < 2, `${short} x ${long}`);
      }
      const words = execFileSync("pdftotext", [file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
      for (const control of ["Whole figure", "Words in a finding", "Find a body", "Skip to the report"]) {
        assert.ok(!words.includes(control), control);
      }
    });
  });
}
