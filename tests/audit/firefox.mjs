// Does in Firefox what a reader does on the sample's site, and prints as JSON what was seen.
// Called with the path of a Firefox and the address of the site's root.

import puppeteer from "puppeteer-core";

const [executablePath, root] = process.argv.slice(2);
const THEME = "Robots that learn by doing";

/** What a person finds by its role and its name. */
const find = (page, role, name = "") => page.waitForSelector(`::-p-aria([role="${role}"]${name && `[name="${name}"]`})`);
const textOf = (handle) => handle.evaluate((node) => node.textContent);

const steps = {
  async found(page) {
    await page.goto(`${root}papers/c-loom.html`);
    await (await find(page, "combobox", "Search papers")).type("slow lineer bandts");
    const option = await find(page, "option");
    return option.$eval("a", (link) => link.href);
  },

  async narrowed(page) {
    await page.goto(`${root}browse.html`);
    const facet = await page.waitForSelector(`::-p-xpath(//button[@aria-pressed][contains(., "${THEME}")])`);
    const promised = parseInt((await textOf(facet)).replace(THEME, ""), 10);
    await facet.click();
    await page.waitForFunction(() => /\d of \d/.test(document.querySelector("[role=status]").textContent));
    return { promised, status: await textOf(await find(page, "status")) };
  },

  async marked(page) {
    await page.goto(`${root}papers/c-loom.html`);
    await (await find(page, "button", "Reading")).click();
    await page.goto(`${root}papers/c-loom.html`);
    return (await find(page, "button", "Reading")).evaluate((button) => button.getAttribute("aria-pressed"));
  },

  async drawn(page) {
    await page.goto(`${root}papers/slow-bandits.html`);
    return (await (await page.waitForSelector("math mfrac")).boundingBox()).height;
  },
};

const browser = await puppeteer.launch({ browser: "firefox", executablePath });
try {
  const seen = { complaints: [] };
  const page = await browser.newPage();
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && seen.complaints.push(message.text()));
  page.on("pageerror", (error) => seen.complaints.push(error.message));
  for (const [name, step] of Object.entries(steps)) seen[name] = await step(page);
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
