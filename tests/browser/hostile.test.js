// SPDX-License-Identifier: MIT
// A map whose names are attacks, and one of very many bodies.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { objections, overhang, reading, reportOf, scratch, startBrowser, stopBrowser } from "./support.js";

before(startBrowser);
after(stopBrowser);

const hostile = `<script>alert(1)</script>"]; } =cmd|'/c'!A1`;

function written(name, map) {
  mkdirSync(scratch("maps"), { recursive: true });
  const file = scratch(`maps/${name}.json`);
  writeFileSync(file, JSON.stringify(map));
  return file;
}

const hostileMap = {
  format: "remit/1",
  title: hostile,
  "as-at": "2016-03-18",
  sources: [{ id: "paper", title: hostile, url: "javascript:alert(2)" }],
  topics: [{ id: "topic", name: hostile }],
  bodies: [
    { id: "council", name: `${hostile} council`, type: "county-council", evidence: [{ source: "paper", at: hostile }] },
    { id: "board", name: hostile, type: "partnership-board", note: `<img src=x onerror="alert(3)">` },
    { id: "group", name: `{{title}} {{{script}}} <!-- --> ${hostile}`, type: "task-group" },
  ],
  relations: [{ from: "group", type: "reports-to", to: "board", evidence: [{ source: "paper", at: hostile }] }],
  remits: [{ body: "board", topic: "topic" }],
};

test("a hostile name is text and never runs", async () => {
  await reading(reportOf("hostile", written("hostile", hostileMap)), {}, async (page) => {
    assert.equal(await page.title(), hostile);
    assert.equal(await page.locator("script").count(), 2);
    assert.equal(await page.locator("img, iframe, object, embed, link, [onerror], [style]").count(), 0);
    assert.equal(await page.locator('[href^="javascript"]').count(), 0);
    await page.getByLabel("Find a body").fill(hostile);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: hostile, exact: true }).waitFor();
    assert.deepEqual(await objections(page), []);
    await page.keyboard.press("Escape");
    for (const node of await page.locator(".sheet:visible g.node").all()) {
      await node.dispatchEvent("click");
      await page.keyboard.press("Escape");
    }
  });
});

test("the policy of the page forbids what is not in it", async () => {
  const file = reportOf("hostile", written("hostile", hostileMap));
  await assert.rejects(reading(file, {}, (page) => page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "alert(4)";
    document.body.append(script);
  })), /Content Security Policy/);
  await assert.rejects(reading(file, {}, (page) => page.evaluate(() => fetch("https://example.org/").catch(() => {}))),
    /Content Security Policy/);
});

/** A county of boards, each with its groups. */
function manyBodies(count) {
  const bodies = [{ id: "council", name: "County Council", type: "county-council" }];
  const relations = [];
  for (let i = 1; i < count; ++i) {
    const board = i - (i % 10);
    bodies.push({ id: `b${i}`, name: i === board ? `Board ${i}` : `Group ${i}`, type: i === board ? "partnership-board" : "task-group" });
    relations.push({ from: `b${i}`, type: "reports-to", to: i === board || board === 0 ? "council" : `b${board}` });
  }
  return { format: "remit/1", title: "Many bodies", "as-at": "2016-03-18", bodies, relations };
}

test("a page of 2,000 bodies stays usable", async () => {
  await reading(reportOf("many", written("many", manyBodies(2000))), {}, async (page) => {
    const took = async (act) => {
      const start = performance.now();
      await act();
      return performance.now() - start;
    };
    // A reader waits for the page once; whatever is done on it is measured by that, on this machine and at this hour.
    const opening = await took(() => page.reload());
    assert.equal(await page.locator("section.body").count(), 2000);
    const within = async (share, what, act) => {
      const spent = await took(act);
      assert.ok(spent < share * opening, `${what}: ${Math.round(spent)} ms, opening ${Math.round(opening)} ms`);
    };
    await within(2, "it filters", async () => {
      await page.getByLabel("Words in a finding").fill("Group 17");
      await page.getByText(/^\d+ of \d+ findings? shown$/).waitFor();
    });
    await within(1, "it opens a card", async () => {
      await page.getByLabel("Find a body").fill("Group 1999");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "Group 1999" }).waitFor();
    });
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Zoom in" }).first().scrollIntoViewIfNeeded();
    await within(3, "it zooms ten times", async () => {
      for (let i = 0; i < 10; ++i) await page.getByRole("button", { name: "Zoom in" }).first().click();
    });
    assert.equal(await overhang(page), 0);
  });
});
