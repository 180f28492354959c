import { gunzipSync, gzipSync } from 'node:zlib';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, benchRow } from './bench-row.ts';
import { openBrowser, SCREEN } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { type Exchange, startHttpProxy } from './parts/http-proxy.ts';

const LIMIT_KB = 180;

/** What a browser fetches to show the wall: every script and style sheet, its worker's too, as bytes on the wire. */
export const bundle: Bench = {
  name: 'bundle',
  async run() {
    const exchanges: Exchange[] = [];
    await using floor = await startFloor({ size: 'small' });
    await using door = await startHttpProxy(floor.app.port, (exchange) => exchanges.push(exchange));
    await using browser = await openBrowser();
    const page = await browser.newPage({ viewport: SCREEN });
    const url = `http://127.0.0.1:${door.port}`;
    await enterAs(page.context(), { url, cookie: await cameIn(url) });
    await page.goto(`${url}/wall`);
    await page.locator('[data-live=live], [data-live=partly]').waitFor();
    await page.waitForTimeout(2_000);
    const scripts = exchanges.filter(({ contentType }) => /javascript/.test(contentType));
    const styles = exchanges.filter(({ contentType }) => /text\/css/.test(contentType));
    const fonts = exchanges.filter(({ contentType }) => /font/.test(contentType));
    if (scripts.length === 0 || styles.length === 0)
      throw new Error('no script or no style sheet was fetched');
    for (const exchange of scripts) console.log(`${exchange.path}: ${kilobytes([exchange]).toFixed(1)} KB`);
    return [
      benchRow({
        id: 'bundle.wall.js',
        value: kilobytes(scripts),
        unit: 'KB gzip',
        beside: unpacked(scripts),
        target: `< ${LIMIT_KB} KB`,
        met: kilobytes(scripts) < LIMIT_KB,
      }),
      benchRow({
        id: 'bundle.wall.css',
        value: kilobytes(styles),
        unit: 'KB gzip',
        beside: unpacked(styles),
        target: 'for scale; beside: unpacked',
      }),
      benchRow({
        id: 'bundle.wall.fonts',
        value: fonts.reduce((sum, { body }) => sum + body.length, 0) / 1024,
        unit: 'KB',
        target: 'for scale',
      }),
    ];
  },
};

function plain({ body, contentEncoding }: Exchange): Buffer {
  return contentEncoding === 'gzip' ? gunzipSync(body) : body;
}

/** Bytes as they were sent, or as gzip would make them where the server did not. */
function kilobytes(exchanges: readonly Exchange[]): number {
  const bytes = exchanges.map((exchange) =>
    exchange.contentEncoding === 'gzip' ? exchange.body.length : gzipSync(exchange.body).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

function unpacked(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((sum, exchange) => sum + plain(exchange).length, 0) / 1024;
}
