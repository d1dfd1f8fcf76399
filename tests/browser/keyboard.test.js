// SPDX-License-Identifier: MIT
// The page by keyboard alone, and what its controls do.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { reading, reportOf, startBrowser, stopBrowser } from "./support.js";

before(startBrowser);
after(stopBrowser);

const suffolk = (look, options = {}) => reading(reportOf("suffolk"), options, look);
const focused = (page, what) => page.evaluate((selector) => document.activeElement.matches(selector), what);

/** Presses Tab until something has the focus. */
async function tabTo(page, what) {
  for (let i = 0; i < 400; ++i) {
    await page.keyboard.press("Tab");
    if (await focused(page, what)) return;
  }
  assert.fail(`Tab does not come to ${what}`);
}

test("from the skip link by the filter to a card and back", async () => {
  await suffolk(async (page) => {
    await page.keyboard.press("Tab");
    assert.ok(await focused(page, ".skip"));
    await page.keyboard.press("Enter");
    assert.ok(await focused(page, "main"));

    await tabTo(page, "#page_filter-text");
    await page.keyboard.type("ipswich");
    const status = page.locator(".filters [role=status]");
    await assert.doesNotReject(status.getByText(/^(?!54 of)\d+ of 54 findings shown$/).waitFor());
    const shown = await page.locator("section.finding:visible").allTextContents();
    assert.ok(shown.length > 0 && shown.every((text) => /ipswich/i.test(text)));

    await tabTo(page, "section.finding a[href^='#card-']");
    const link = () => page.evaluate(() => document.activeElement.hash);
    const opener = await link();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: await page.locator(opener).getByRole("heading").first().textContent() });
    await dialog.waitFor();
    for (let i = 0; i < 10; ++i) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest("dialog"));
      assert.ok(!outside, "the focus left the card");
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await link(), opener);
  });
});

test("the filters", async (t) => {
  const rows = [
    ["a body", async (page) => page.getByLabel("Body", { exact: true }).fill("Waveney Community Safety Partnership"),
      (finding) => finding.bodies.split(" ").includes("waveney-csp")],
    ["a topic", async (page) => page.getByLabel("Topic").selectOption({ index: 1 }), (finding) => finding.topics !== ""],
    ["how serious", async (page) => page.getByLabel(/^Low/).uncheck(), (finding) => finding.severity !== "low"],
    ["kind of muddle", async (page) => page.getByLabel(/^Gap/).uncheck(), (finding) => finding.category !== "gap"],
  ];
  for (const [name, filter, fits] of rows) {
    await t.test(name, () => suffolk(async (page) => {
      await filter(page);
      await page.locator(".filters [role=status]").getByText(/^(?!54 of)/).waitFor();
      const shown = await page.locator("section.finding:visible").evaluateAll((all) => all.map(({ dataset }) => ({ ...dataset })));
      assert.ok(shown.length > 0 && shown.length < 54 && shown.every(fits));
      await page.getByRole("button", { name: "Show all" }).click();
      await page.getByText("54 of 54 findings shown").waitFor();
    }));
  }
  await t.test("what no finding has", () => suffolk(async (page) => {
    await page.getByLabel("Words in a finding").fill("xylophone");
    await page.getByText("0 of 54 findings shown").waitFor();
    assert.equal(await page.locator("section.finding:visible").count(), 0);
  }));
});

test("tabs by their arrows", async () => {
  await suffolk(async (page) => {
    const tabs = page.getByRole("tab");
    const count = await tabs.count();
    await tabs.first().focus();
    const chosen = () => page.evaluate(() => [...document.querySelectorAll("[role=tab]")].findIndex((tab) => tab === document.activeElement && tab.ariaSelected === "true"));
    for (const [key, expected] of [["ArrowRight", 1], ["End", count - 1], ["ArrowRight", 0], ["ArrowLeft", count - 1], ["Home", 0]]) {
      await page.keyboard.press(key);
      assert.equal(await chosen(), expected, key);
      assert.equal(await page.getByRole("tabpanel").count(), 1);
    }
  });
});

test("a figure by keyboard: zoom, move, a body's card", async () => {
  await suffolk(async (page) => {
    const sheet = page.locator(".sheet.live:visible");
    const box = () => sheet.locator("svg").evaluate((svg) => svg.getAttribute("viewBox").split(" ").map(Number));
    const whole = await box();
    await sheet.focus();
    await page.keyboard.press("+");
    const near = await box();
    assert.ok(near[2] < whole[2]);
    await page.keyboard.press("ArrowRight");
    assert.ok((await box())[0] > near[0]);
    await page.keyboard.press("0");
    assert.deepEqual(await box(), whole);

    await page.keyboard.press("Tab");
    assert.ok(await focused(page, "g.node"));
    await page.keyboard.press("ArrowDown");
    assert.ok(await focused(page, "g.node"));
    const node = await page.evaluate(() => document.activeElement.id);
    const card = page.locator(`#card-${node.replace("structure-body-", "")}`);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: await card.getByRole("heading").first().textContent() }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.id), node);
  });
});

test("a figure by mouse: buttons, wheel, drag, click", async () => {
  await suffolk(async (page) => {
    const sheet = page.locator(".sheet.live:visible");
    const box = () => sheet.locator("svg").evaluate((svg) => svg.getAttribute("viewBox").split(" ").map(Number));
    await sheet.scrollIntoViewIfNeeded();
    const whole = await box();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    const near = await box();
    assert.ok(near[2] < whole[2] / 2);
    const at = await sheet.boundingBox();
    const middle = [at.x + at.width / 2, at.y + Math.min(at.height, 300) / 2];
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 100, middle[1] + 50, { steps: 5 });
    await page.mouse.up();
    const moved = await box();
    assert.ok(moved[0] < near[0] && moved[1] < near[1]);
    assert.equal(await page.getByRole("dialog").count(), 0, "a drag is no click");
    await page.mouse.wheel(0, 100);
    assert.deepEqual(await box(), moved, "the wheel alone scrolls the page");
    await sheet.scrollIntoViewIfNeeded();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await page.waitForFunction((width) => Number(document.querySelector(".sheet.live svg").getAttribute("viewBox").split(" ")[2]) < width, moved[2]);
    await page.getByRole("button", { name: "Whole figure" }).click();
    assert.deepEqual(await box(), whole);
    await sheet.locator("g.node").first().click();
    await page.getByRole("dialog").waitFor();
  });
});

test("a finding shows its bodies in the diagram", async () => {
  await suffolk(async (page) => {
    const finding = page.locator("section.finding:has(a.show)").first();
    const bodies = (await finding.getAttribute("data-bodies")).split(" ");
    await finding.getByRole("link", { name: "Show in the diagram" }).click();
    const picked = await page.locator(".sheet:visible .picked").evaluateAll((all) => all.map((node) => node.id.replace(/^\w+-body-/, "").replace(/\+\d+$/, "")));
    assert.deepEqual([...new Set(picked)].sort(), [...bodies].sort());
  });
});

test("find a body, and go on from its card", async () => {
  await suffolk(async (page) => {
    await page.getByLabel("Find a body").fill("ipswich community safety partnership");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Ipswich Community Safety Partnership" });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: /findings? about it/ }).click();
    const shown = await page.locator("section.finding:visible").evaluateAll((all) => all.map(({ dataset }) => dataset.bodies.split(" ")));
    assert.ok(shown.length > 0 && shown.every((bodies) => bodies.includes("ipswich-csp")));
    await page.getByLabel("Find a body").fill("xylophone");
    await page.keyboard.press("Enter");
    await page.getByText("No body that is there on the date has this in its name.").waitFor();
  });
});

test("the figure on other dates", async () => {
  await suffolk(async (page) => {
    const slider = page.getByLabel("Date shown");
    const dated = page.locator(".over-time svg");
    assert.ok(!(await dated.isVisible()));
    await slider.focus();
    await page.keyboard.press("Home");
    assert.ok(await dated.isVisible());
    const there = () => dated.locator("g.node:not([visibility=hidden])").count();
    const first = await there();
    await page.keyboard.press("End");
    assert.notEqual(await there(), first);
    await page.getByRole("button", { name: "Back to the date of the report" }).click();
    assert.ok(!(await dated.isVisible()));
  });
});

test("a link to a place opens what hides it", async () => {
  await suffolk(async (page) => {
    const last = page.locator("section.view").last();
    const id = await last.getAttribute("id");
    assert.ok(!(await last.isVisible()));
    await page.evaluate((hash) => { location.hash = hash; }, id);
    await last.waitFor();
  });
});

test("each line of the contents leads to its part, however long what stands before it", async () => {
  await suffolk(async (page) => {
    for (const link of await page.locator(".contents a").all()) {
      await page.evaluate(() => scrollTo(0, 0));
      await link.click();
      await page.waitForTimeout(300);
      const id = (await link.getAttribute("href")).slice(1);
      const [top, atEnd] = await page.evaluate((part) => [
        document.getElementById(part).getBoundingClientRect().top,
        scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
      ], id);
      assert.ok(atEnd || Math.abs(top) < 100, `${id} is ${top} pixels away`);
    }
  });
});

test("dark and light by a button, whatever the system likes, and always black on white on paper", async () => {
  const colours = (page) => page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return `${color} on ${backgroundColor}`;
  });
  const light = "rgb(27, 34, 39) on rgb(255, 255, 255)";
  const dark = "rgb(230, 234, 236) on rgb(20, 25, 29)";
  for (const colorScheme of ["light", "dark"]) {
    await suffolk(async (page) => {
      const button = page.getByRole("button", { name: "Dark page" });
      const shown = [];
      for (let presses = 0; presses < 3; ++presses) {
        if (presses > 0) await button.click();
        shown.push(`${await button.getAttribute("aria-pressed")}: ${await colours(page)}`);
        await page.emulateMedia({ media: "print" });
        assert.equal(await colours(page), "rgb(0, 0, 0) on rgb(255, 255, 255)");
        await page.emulateMedia({ media: "screen" });
      }
      const [first, other] = colorScheme === "light" ? [`false: ${light}`, `true: ${dark}`] : [`true: ${dark}`, `false: ${light}`];
      assert.deepEqual(shown, [first, other, first]);
    }, { colorScheme });
  }
});
