import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../infra/stack/project.js';
import type { Desk } from './desk.js';

const FOLDER = join(PROJECT, 'docs/screens');
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 360, height: 740 } } as const;
const HEIGHT_MAX = 2_400;
const QUALITY = 78;

/** Pictures of what is on the screen, from top to bottom, in these widths; both when none is named. */
export async function picture(
  desk: Desk,
  name: string,
  language: string,
  sizes: readonly (keyof typeof SIZES)[] = ['wide', 'narrow'],
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const devtools = await desk.context.newCDPSession(desk.page);
  for (const size of sizes) {
    const viewport = SIZES[size];
    await desk.page.setViewportSize(viewport);
    await desk.settled();
    const whole = Number(await desk.page.evaluate('document.documentElement.scrollHeight'));
    const height = Math.min(whole, HEIGHT_MAX);
    // Rows beyond the window are not drawn before they come into it.
    await desk.page.setViewportSize({ ...viewport, height });
    await desk.settled();
    const clip = { x: 0, y: 0, width: viewport.width, height, scale: 1 };
    const wish = { format: 'webp', quality: QUALITY, captureBeyondViewport: true, clip } as const;
    const { data } = await devtools.send('Page.captureScreenshot', wish);
    const file = `${name}.${language}.${size}.webp`;
    writeFileSync(join(FOLDER, file), Buffer.from(data, 'base64'));
    process.stdout.write(`${file}\n`);
  }
  await devtools.detach();
}
