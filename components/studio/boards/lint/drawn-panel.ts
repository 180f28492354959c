import type { Place } from '#lib/domain/panel-base';
import type { Grid, PanelDocument } from '#lib/domain/board-document';
import { placeOn } from '#lib/domain/board-grid';
import type { DrawnPanel } from '#lib/domain/lint/finding';
import { WALL_TEXT_PX } from '#lib/domain/wall-text';
import type { Spoken } from '#lib/words/spoken';
import { layoutAgents } from '#components/panels/agent-table/layout-agents.ts';
import { layoutGrid } from '#components/panels/agent-grid/layout-grid.ts';
import { layoutLine, layoutTile } from '#components/panels/big-number/layout-tile.ts';
import type { BigNumberView } from '#components/panels/big-number/select.ts';
import { layoutCampaigns } from '#components/panels/campaign-table/layout-campaigns.ts';
import { layoutClock } from '#components/panels/clock/layout-clock.ts';
import { fitInArc, layoutGauge } from '#components/panels/gauge/layout-gauge.ts';
import { ticksOf } from '#components/panels/gauge/ticks.ts';
import { layoutQueues } from '#components/panels/queue-table/layout-queues.ts';
import { layoutGroups } from '#components/panels/state-bar/layout-groups.ts';
import { selectText } from '#components/panels/text/select.ts';
import { tickerView } from '#components/panels/ticker/select.ts';
import { fitFontPx } from '#components/ui/fit-text.ts';
import { textEm } from '#components/ui/text-em.ts';

type Kind<K extends PanelDocument['kind']> = Extract<PanelDocument, { kind: K }>;

/** As long as a figure usually gets. */
const USUAL_TEXT = { count: '888', duration: '88:88', percent: '88' } as const;
/** Of a tile's head: its letters, its padding at each side, the sign of an alarm, and the air before a note. */
const HEAD = { fontPx: 30, sidePx: 24, signPx: 44, gapPx: 12 };

/** How a panel comes out on the canvas, by the layouts that walls themselves draw with. */
export function drawnPanel(panel: PanelDocument, grid: Grid, t: Spoken): DrawnPanel {
  const place = placeOn(grid, panel.at);
  const plain = { figurePx: null, pages: null, isTitleWhole: true };
  const list = (rowsOfPage: number): DrawnPanel => ({
    figurePx: WALL_TEXT_PX.value,
    pages: (rows) => Math.ceil(rows / Math.max(1, rowsOfPage)),
    isTitleWhole: true,
  });
  switch (panel.kind) {
    case 'big-number':
      return { ...plain, figurePx: heroPx(panel, place), isTitleWhole: isTitleWhole(panel, place) };
    case 'gauge':
      return { ...plain, figurePx: gaugePx(panel, { place, t }), isTitleWhole: isTitleWhole(panel, place) };
    case 'queue-table':
      return list(layoutQueues(place, null, { headOf: () => '', names: [] }).rows);
    case 'agent-table':
      return list(layoutAgents(place, []).rows);
    case 'agent-grid':
      return {
        ...plain,
        figurePx: WALL_TEXT_PX.value,
        pages: (agents) => layoutGrid(agents, place).pages,
      };
    case 'campaign-table': {
      const { columns, lines } = layoutCampaigns(Number.MAX_SAFE_INTEGER, place, panel.dispositions);
      return list(columns * lines);
    }
    case 'leaderboard':
      return { ...plain, figurePx: WALL_TEXT_PX.value };
    case 'state-bar':
      return {
        ...plain,
        figurePx: WALL_TEXT_PX.value,
        isTitleWhole: panel.by === undefined || layoutGroups(place, { names: [], most: 0 }).hasHead,
      };
    case 'health':
      return { ...plain, figurePx: WALL_TEXT_PX.value };
    case 'text':
      return { ...plain, figurePx: selectText({ ...panel, place }).fontPx };
    case 'clock':
      return { ...plain, figurePx: clockPx(panel, place) };
    case 'ticker':
      return { ...plain, figurePx: tickerView(panel.lines, place).fontPx };
    case 'image':
    case 'web-page':
      return plain;
  }
}

function heroPx(panel: Kind<'big-number'>, place: Place): number {
  const text = USUAL_TEXT[panel.format];
  const view: BigNumberView = {
    value: 0,
    text,
    unit: panel.format === 'percent' ? '%' : null,
    outOf: panel.outOf === undefined ? null : USUAL_TEXT.count,
    severity: 'ok',
    foot: [],
    trend: null,
    suspect: null,
  };
  const layout = layoutTile(place, view);
  return fitFontPx(text, { widthPx: layoutLine(text, layout, null).widthPx, mostPx: layout.mostPx });
}

function gaugePx(panel: Kind<'gauge'>, { place, t }: { place: Place; t: Spoken }): number {
  const text = USUAL_TEXT[panel.format];
  const unit = panel.format === 'percent' ? '%' : null;
  const { scale, valuePx } = layoutGauge(place, ticksOf(panel, t));
  if (scale && 'innerPx' in scale) return fitInArc(scale, text, unit);
  return fitFontPx(`${text}${unit ?? ''}`, { widthPx: valuePx.width, mostPx: valuePx.most });
}

function clockPx({ zones, hours, date, seconds }: Kind<'clock'>, place: Place): number {
  return layoutClock(place, {
    clocks: zones.length,
    hours,
    hasLabels: zones.length > 1 || zones.some(({ label }) => label.trim() !== ''),
    seconds,
    notes: date || zones.length > 1,
  }).timePx;
}

/** While it is alarmed the sign may push it into the padding, and no further. */
function isTitleWhole({ title, note, threshold }: Kind<'big-number' | 'gauge'>, { width }: Place): boolean {
  const noteEm = note === undefined ? 0 : textEm(note) + HEAD.gapPx / HEAD.fontPx;
  const px = (textEm(title) + noteEm) * HEAD.fontPx;
  return px <= width - 2 * HEAD.sidePx && (!threshold || px + HEAD.signPx <= width - HEAD.sidePx);
}
