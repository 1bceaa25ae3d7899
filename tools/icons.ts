/** Draws the icons of assets/ in the sizes the manifest and the page name. Run with tsx after changing a drawing. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { chromeFlags, findChrome } from "../test/browser/chrome";

const assets = path.join(__dirname, "..", "assets");
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** By the name of the drawing. */
const icons = { icon: [...ribbonSizes, 128], "icon-again": ribbonSizes, "icon-help": ribbonSizes };

async function drawIcons(): Promise<void> {
  const chrome = findChrome();
  if (chrome.path === undefined) throw new Error(chrome.reason);
  const browser = await chromium.launch({ executablePath: chrome.path, args: chromeFlags, env: chrome.env as Record<string, string> });
  try {
    for (const [name, sizes] of Object.entries(icons)) {
      const drawing = readFileSync(path.join(assets, `${name}.svg`), "utf8");
      for (const size of sizes) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
        writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

drawIcons().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
