// SPDX-License-Identifier: MIT
// A figure under fingers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { reading, reportOf, startBrowser, stopBrowser } from "./support.js";

before(startBrowser);
after(stopBrowser);

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("two fingers zoom, then one moves; before that one scrolls the page", async () => {
  await reading(reportOf("thurrock"), phone, async (page) => {
    const sheet = page.locator(".sheet.live:visible");
    const box = () => sheet.locator("svg").evaluate((svg) => svg.getAttribute("viewBox").split(" ").map(Number));
    await sheet.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const at = await sheet.boundingBox();
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    const devtools = await page.context().newCDPSession(page);
    const touch = (type, ...points) =>
      devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
    const drag = async (...paths) => {
      await touch("touchStart", ...paths.map(([from]) => from));
      for (let i = 1; i <= 8; ++i) {
        await touch("touchMove", ...paths.map(([from, to]) => [from[0] + (to[0] - from[0]) * i / 8, from[1] + (to[1] - from[1]) * i / 8]));
      }
      await touch("touchEnd");
      await page.waitForTimeout(300);
    };

    const whole = await box();
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    await drag([[x, y], [x, y - 100]]);
    assert.deepEqual(await box(), whole, "one finger leaves the whole figure alone");
    assert.ok(await scrolled() > before, "and scrolls the page");

    await sheet.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await drag([[x - 20, y], [x - 90, y]], [[x + 20, y], [x + 90, y]]);
    const near = await box();
    assert.ok(near[2] < whole[2] / 2, "two fingers zoom");

    const held = await scrolled();
    await drag([[x, y], [x - 60, y - 60]]);
    const moved = await box();
    assert.ok(moved[0] > near[0] && moved[1] > near[1], "one finger moves what is zoomed");
    assert.equal(await scrolled(), held);
    assert.equal(await page.getByRole("dialog").count(), 0, "none of that is a touch on a body");

    await page.getByRole("button", { name: "Whole figure" }).tap();
    await sheet.locator("g.node").first().tap();
    await page.getByRole("dialog").waitFor();
  });
});
