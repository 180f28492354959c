import type { Page } from '@playwright/test';
import { contrastOf, type Rgb } from '#lib/domain/contrast';
import { boardDocument, numberPanel } from '#lib/domain/testing/boards';
import type { Threshold } from '#lib/domain/threshold';
import { publishDocument } from './displays.ts';
import { expect, test } from './fixtures.ts';
import { coloursAt } from './pixels.ts';

const VISIONS = ['deuteranopia', 'protanopia', 'achromatopsia'] as const;
/** An outline, or a solid ground, that is seen from across a room. */
const SEEN = { edge: 3, ground: 1.5 };
/** Somebody is always signed in: the same figure, judged by three limits. */
const TILES = [
  { severity: 'ok', title: 'Calm', warn: 100_000, critical: 200_000 },
  { severity: 'warn', title: 'Warned', warn: 1, critical: 200_000 },
  { severity: 'critical', title: 'Alarmed', warn: 0.5, critical: 1 },
] as const;
/** Within the outline of 4 pixels, and between it and the first word. */
const POINTS = [2, 12];
type Severity = (typeof TILES)[number]['severity'];

function board(theme: 'dark' | 'light') {
  const panels = TILES.map(({ title, warn, critical }, place) => {
    const threshold: Threshold = { direction: 'rising', warn, critical };
    return numberPanel({
      id: `tile-${place}`,
      title,
      at: { column: 16 * place, row: 0, columns: 16, rows: 20 },
      query: { kind: 'figures', type: 'AgentState', figures: [{ as: 'agents', fn: 'count' }] },
      figure: 'agents',
      threshold,
      missing: 'no agents',
    });
  });
  return boardDocument({ name: `Severities, ${theme}`, theme, panels });
}

interface SeenTile {
  edge: Rgb;
  ground: Rgb;
  /** The drawing of its sign; '' where it has none. */
  glyph: string;
}

async function seenTiles(page: Page, scratch: Page): Promise<Readonly<Record<Severity, SeenTile>>> {
  const seen = await Promise.all(
    TILES.map(async ({ severity, title }) => {
      const tile = page.getByRole('region', { name: title, exact: true });
      const picture = await tile.screenshot({ animations: 'disabled' });
      const [edge, ground] = await coloursAt(scratch, picture, POINTS);
      if (!edge || !ground) throw new Error('A picture without pixels');
      const glyphs = await tile.locator('header svg').evaluateAll((all) => all.map((one) => one.innerHTML));
      return [severity, { edge, ground, glyph: glyphs.join() }] as const;
    }),
  );
  const of = (severity: Severity): SeenTile => {
    const found = seen.find(([one]) => one === severity);
    if (!found) throw new Error(`No tile is ${severity}`);
    return found[1];
  };
  return { ok: of('ok'), warn: of('warn'), critical: of('critical') };
}

for (const theme of ['dark', 'light'] as const)
  test(`a ${theme} board tells its severities without colour`, async ({ floor, page, context }) => {
    const id = await publishDocument(floor, board(theme));
    await page.goto(`${floor.url}/wall?board=${id}`);
    for (const { title, severity } of TILES) {
      const tile = page.getByRole('region', { name: title, exact: true });
      await expect(tile).toHaveAttribute('data-severity', severity);
      await expect(tile).toHaveAttribute('data-stale', 'false');
    }
    await expect(page.getByRole('region', { name: 'Warned' }).getByText('warning')).toBeAttached();
    await expect(page.getByRole('region', { name: 'Alarmed' }).getByText('critical')).toBeAttached();

    const scratch = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const type of VISIONS) {
      await session.send('Emulation.setEmulatedVisionDeficiency', { type });
      const { ok, warn, critical } = await seenTiles(page, scratch);
      // A calm tile and an alarmed one have no outline of their own, a warned one does.
      expect(contrastOf(ok.edge, ok.ground), `${type}: calm`).toBeLessThan(1.1);
      expect(contrastOf(critical.edge, critical.ground), `${type}: alarmed`).toBeLessThan(1.1);
      expect(contrastOf(warn.edge, warn.ground), `${type}: warned`).toBeGreaterThanOrEqual(SEEN.edge);
      expect(contrastOf(ok.ground, critical.ground), `${type}: calm and alarmed`).toBeGreaterThan(
        SEEN.ground,
      );
      expect(new Set([ok.glyph, warn.glyph, critical.glyph]).size).toBe(3);
      expect([ok.glyph, warn.glyph === '', critical.glyph === '']).toEqual(['', false, false]);
      const greys = [ok, warn, critical].flatMap(({ edge, ground }) => [edge, ground]);
      const colourful = greys.filter((parts) => Math.max(...parts) - Math.min(...parts) > 16);
      // Without colour there is none left; with the others there still is.
      expect(colourful.length > 0, type).toBe(type !== 'achromatopsia');
    }
  });
