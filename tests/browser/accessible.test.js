// SPDX-License-Identifier: MIT
// axe-core on every shipped case, in every state of the page.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { cases, objections, reading, reportOf, startBrowser, stopBrowser } from "./support.js";

before(startBrowser);
after(stopBrowser);

const nothing = async (page, ...parts) => assert.deepEqual(await objections(page, ...parts), []);

for (const name of cases) {
  describe(name, () => {
    for (const colorScheme of ["light", "dark"]) {
      test(`${colorScheme}: as it opens, each view, filtered, with a card open`, async () => {
        await reading(reportOf(name), { colorScheme }, async (page) => {
          await nothing(page);
          for (const tab of (await page.getByRole("tab").all()).slice(1)) {
            await tab.click();
            await nothing(page, "[role=tablist]", "[role=tabpanel]:not([hidden])");
          }
          await page.getByLabel("Words in a finding").fill("partnership");
          await page.getByText(/^\d+ of \d+ findings? shown$/).waitFor();
          await nothing(page, ".filters", "section:has(> .finding)");
          await page.locator("section.finding:not([hidden]) a[href^='#card-']").first().click();
          await page.getByRole("dialog").waitFor();
          await nothing(page, "dialog");
        });
      });
    }

    test("on a phone", async () => {
      await reading(reportOf(name), { viewport: { width: 390, height: 844 } }, async (page) => {
        await nothing(page);
      });
    });

    test("without JavaScript all is there", async () => {
      const contents = async (page) => ({
        findings: await page.locator("section.finding").count(),
        bodies: await page.locator("section.body").count(),
        views: await page.locator("section.view").count(),
      });
      let whole = null;
      await reading(reportOf(name), {}, async (page) => {
        whole = await contents(page);
      });
      assert.ok(whole.findings > 0 && whole.bodies > 0 && whole.views > 0);
      await reading(reportOf(name), { javaScriptEnabled: false }, async (page) => {
        assert.deepEqual(await contents(page), whole);
        for (const kind of ["finding", "body", "view", "sheet"]) {
          const all = page.locator(kind === "sheet" ? ".stage:not(.over-time) > .sheet" : `section.${kind}`);
          for (const one of await all.all()) assert.ok(await one.isVisible(), kind);
        }
        assert.equal(await page.locator("button:visible, input:visible, select:visible, dialog:visible").count(), 0);
      });
    });
  });
}
