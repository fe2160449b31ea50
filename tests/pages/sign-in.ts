/** Signs a browser in as a sample role, the way a person does: through the form on the page. */
import type { BrowserContext } from "playwright-core";

export async function signIn(context: BrowserContext, base: string, role: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.locator(`button[name=role][value=${role}]`).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.close();
}
