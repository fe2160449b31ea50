/** The page of a held file in a real browser: what it shows, who may decide, and the decision itself. */
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { brokenRules } from "./axe.js";
import { startFakeGateway } from "./fake-gateway.js";
import { decided, freshHolds, jumpId, mendId, wideId } from "./fake-holds.js";
import { goOn, pagesOf } from "./open-pages.js";

const pages = pagesOf({ width: 1440, height: 900 });
beforeEach(() => freshHolds());

const open = (role: string, id: string, more: { width?: number; language?: string; broken?: string } = {}): Promise<Page> =>
  pages(`/data-health/held/${id}`, more.language, { role, width: more.width, base: more.broken });

describe("a held file that may be accepted", () => {
  it("is reached from data health and shows old beside new, and the indicators with their status in words", async () => {
    const page = await open("officer", jumpId);
    await goOn(page, `${pages.base}/data-health`);
    await page.locator(`#held ~ ul a[href*="${jumpId}"]`).click();
    await page.waitForURL(`**/data-health/held/${jumpId}`);
    const figures = page.locator("section[aria-labelledby=figures] tbody tr");
    expect(await figures.count()).toBe(14);
    expect(await figures.nth(0).locator("td").allTextContents()).toEqual(["2,000 คน", expect.stringContaining("7,000 คน")]);
    expect(await figures.nth(4).locator("td").nth(0).textContent()).toBe("ยังไม่มี");
    expect(await figures.nth(5).locator("td").nth(1).textContent()).toContain("จะไม่มี");
    expect(await figures.nth(6).locator("td").nth(0).textContent()).toBe("ปกปิด");
    const move = page.locator("section[aria-labelledby=moves] tbody tr").first();
    expect(await move.textContent()).toContain("เฝ้าระวัง");
    expect(await move.textContent()).toContain("ไม่เป็นไปตามแผน");
    expect(await page.locator("section[aria-labelledby=findings] tbody tr").count()).toBe(1);
  });

  it("is accepted once by the entitled, by keyboard alone, however often the button is pressed", async () => {
    const page = await open("officer", jumpId);
    await page.getByRole("button", { name: "ยืนยันนำเข้า" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog[open]").count(), "no reason, no decision").toBe(1);
    await page.locator("textarea").fill("ย้ายผู้ต้องขังมาจากลำพูน");
    const confirm = page.locator("dialog button.primary");
    await confirm.dblclick();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await page.getByText("ยืนยันแล้ว ตัวเลขใหม่ใช้แล้ว").waitFor();
    expect(decided).toEqual([{ id: jumpId, status: "ACCEPTED", reason: "ย้ายผู้ต้องขังมาจากลำพูน", seen: "0123456789abcdef0123456789abcdef" }]);
    expect(await page.locator("section[aria-labelledby=decision]").textContent()).toContain("ย้ายผู้ต้องขังมาจากลำพูน");
    expect(await page.getByRole("button", { name: "ยืนยันนำเข้า" }).count()).toBe(0);
  });

  it("gives the focus back when the dialog is left by Escape", async () => {
    const page = await open("officer", jumpId);
    const refuse = page.getByRole("button", { name: "ไม่รับแฟ้มนี้" });
    await refuse.focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.textContent")).toBe("ไม่รับแฟ้มนี้");
    expect(decided).toEqual([]);
  });

  it("is shown anew when newer data came meanwhile", async () => {
    const page = await open("officer", jumpId);
    await page.getByRole("button", { name: "ยืนยันนำเข้า" }).click();
    await page.locator("textarea").fill("มีข้อมูลใหม่");
    await page.locator("dialog button.primary").click();
    await page.locator("dialog [role=alert]").waitFor();
    await page.getByRole("button", { name: "ดูรายการใหม่" }).click();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(await page.locator("section[aria-labelledby=figures] tbody tr").count()).toBe(14);
  });

  it("tells the others whom to tell, and decides nothing for them", async () => {
    for (const [role, id, who] of [
      ["analyst", jumpId, "เจ้าหน้าที่ข้อมูลของ"],
      ["director", jumpId, "เจ้าหน้าที่ข้อมูลของ"],
      ["officer", wideId, "ผู้อำนวยการ"],
    ] as const) {
      const page = await open(role, id);
      const panel = page.locator("section[aria-labelledby=decision]");
      expect(await panel.textContent(), role).toContain(who);
      expect(await panel.getByRole("button").allTextContents(), role).toEqual(["แจ้งผู้มีสิทธิ"]);
    }
    const director = await open("director", wideId);
    expect(await director.getByRole("button", { name: "ยืนยันนำเข้า" }).count()).toBe(1);
  });

  it("copies a message with the link for who decides", async () => {
    const page = await open("analyst", jumpId);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "แจ้งผู้มีสิทธิ" }).click();
    await page.getByText("คัดลอกข้อความพร้อมลิงก์แล้ว").waitFor();
    const copied = (await page.evaluate("navigator.clipboard.readText()")) as string;
    expect(copied).toContain(`/data-health/held/${jumpId}`);
  });
});

describe("a held file that can only be mended", () => {
  it("says how, and may be refused but not accepted", async () => {
    const page = await open("officer", mendId);
    const panel = page.locator("section[aria-labelledby=decision]");
    expect(await panel.textContent()).toContain("yutitham replay");
    expect(await panel.getByRole("button").allTextContents()).toEqual(["ไม่รับแฟ้มนี้"]);
    await panel.getByRole("button").click();
    await page.locator("textarea").fill("รอหน่วยงานส่งใหม่");
    await page.locator("dialog button.primary").click();
    await page.getByText("บันทึกแล้วว่าไม่รับ").waitFor();
    expect(decided).toMatchObject([{ id: mendId, status: "REFUSED" }]);
  });
});

describe("when something is not there", () => {
  it("an unknown file is a page not found", async () => {
    const page = await open("officer", jumpId);
    const response = await page.goto(`${pages.base}/data-health/held/doc_population-ffffffffffffffff`);
    expect(response?.status()).toBe(404);
    expect(await page.locator("[role=alert]").count()).toBe(1);
  });

  it("a preview that fails leaves the facts and the decision standing", async () => {
    const broken = await startFakeGateway(0, ["HeldPreview"]);
    const page = await open("officer", jumpId, { broken: broken.url });
    expect(await page.locator("[role=alert]").count()).toBe(1);
    expect(await page.locator("h1").textContent()).toContain("ผู้ต้องราชทัณฑ์");
    // What was not shown cannot be accepted.
    expect(await page.locator("section[aria-labelledby=decision]").getByRole("button").allTextContents()).toEqual(["ไม่รับแฟ้มนี้"]);
    await broken.close();
  });
});

describe("the dialog", () => {
  it.each([
    ["th", 360],
    ["en", 1440],
  ] as const)("breaks no rule of axe, %s at %i px", async (language, width) => {
    const page = await open("officer", jumpId, { language, width });
    await page.locator("section[aria-labelledby=decision] button.primary").click();
    await page.locator("dialog[open]").waitFor();
    expect(await brokenRules(page)).toEqual([]);
    const sideways = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(sideways).toBe(0);
  });
});
