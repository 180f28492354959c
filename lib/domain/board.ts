import type { AgentGridPanel, AgentTablePanel } from './agent-panels.ts';
import type { BoardTheme, Grid, Masking } from './board-document.ts';
import type { FiguresQuery, RowsQuery } from './live-query.ts';
import type { PanelBase } from './panel-base.ts';
import type { QueueGroupQueries } from './queue-groups.ts';
import type { QueueLimits } from './queue-limits.ts';
import type { ClockZone } from './plain-panels.ts';
import type { Threshold } from './threshold.ts';

/**
 * One piece of a big number's foot. `limit` is the value that should not be passed; `window` the time that the
 * connection's statistics cover; `change` is against the last hour as it was recorded.
 */
export type FootPart =
  | { show: 'text'; text: string }
  | { show: 'window' }
  | { show: 'limit' }
  | { show: 'name'; figure: string }
  | { show: 'count'; figure: string; words: string }
  | { show: 'change'; overMs: number };

/** One figure, huge. `figure` and `outOf` name figures of the query; a `duration` figure is `{since}` and ticks. */
export interface BigNumberPanel extends PanelBase {
  kind: 'big-number';
  query: FiguresQuery;
  figure: string;
  format: 'count' | 'duration' | 'percent';
  outOf?: string;
  /** The named metric that its figure is (`lib/domain/metrics`), by id: for whoever asks what it means. */
  metric?: string;
  threshold?: Threshold;
  foot: readonly FootPart[];
  /** Beside the title: whose figure it is, where that is not plain. */
  note?: string;
  /** What no data means here, in a few words. */
  missing: string;
}

/**
 * One figure on a scale, with the bands of its threshold marked. `scale` is in the figure's unit (durations ms, percents
 * 0–1); a figure beyond an end is shown as such, with its true value.
 */
export interface GaugePanel extends PanelBase {
  kind: 'gauge';
  query: FiguresQuery;
  figure: string;
  format: 'count' | 'duration' | 'percent';
  scale: { from: number; to: number };
  /** The named metric that its figure is, by id: for whoever asks what it means. */
  metric?: string;
  threshold?: Threshold;
  foot: readonly FootPart[];
  /** Beside the title: whose figure it is, where that is not plain. */
  note?: string;
  /** What no data means here, in a few words. */
  missing: string;
}

export const QUEUE_ROWS_BY = ['skill', 'skill-group'] as const;
export type QueueRowsBy = (typeof QUEUE_ROWS_BY)[number];

/**
 * A row a skill, or a skill group with the agents of all its skills, each once. A row where calls wait and nobody is ready is critical at once, whatever the thresholds. `own` are the
 * limits of single rows, `pinned` the rows on top, by their names.
 */
export interface QueueTablePanel extends PanelBase {
  kind: 'queue-table';
  /** What its rows are: skills unless it says so. */
  by?: QueueRowsBy;
  /** The rows of skills that count. */
  query: RowsQuery;
  /** What is read in the place of these where rows are groups. */
  groups?: QueueGroupQueries;
  waiting: Threshold;
  longest: Threshold;
  own?: readonly QueueLimits[];
  pinned?: readonly string[];
}

export const STATE_BARS_BY = ['agent-group', 'skill-group'] as const;
export type StateBarsBy = (typeof STATE_BARS_BY)[number];

/**
 * Distinct agents by state; `query` groups by the state's text. With `by` it is compiled to one of a row a group, and each
 * group has a bar of its own (`lib/domain/state-groups.ts`).
 */
export interface StateBarPanel extends PanelBase {
  kind: 'state-bar';
  /** One bar for all unless it says so. */
  by?: StateBarsBy;
  query: FiguresQuery;
}

/**
 * Campaigns with their state; what they do and how far they are comes from the two statistics queries. With `only` those
 * that one of the two knows. `pinned` are the campaigns on top, by their names. With `dispositions` each says how its calls
 * ended, read by `outcomes`.
 */
export interface CampaignTablePanel extends PanelBase {
  kind: 'campaign-table';
  only?: 'inbound' | 'outbound';
  query: RowsQuery;
  inbound: RowsQuery;
  outbound: RowsQuery;
  dispositions?: true;
  outcomes?: readonly RowsQuery[];
  pinned?: readonly string[];
}

/**
 * Agents in order of one column of the query. Who has less of `volume` than `least` is not ranked: a mean of two calls
 * says nothing. Figures that read the same share a rank.
 */
export interface LeaderboardPanel extends PanelBase {
  kind: 'leaderboard';
  query: RowsQuery;
  measure: { column: string; format: 'count' | 'duration' | 'percent'; best: 'most' | 'least' };
  /** `words` follow the number: `34 calls`. */
  volume: { column: string; least: number; words: string };
}

/**
 * What a health panel shows: the connections, how old each table of this board's connection is, calls left to make, seats and
 * licences taken, and who is signed in at the upstream.
 */
export const HEALTH_PARTS = ['connections', 'ages', 'quota', 'seats', 'users'] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** How Watchfloor itself stands, and its seat at the upstream. */
export interface HealthPanel extends PanelBase {
  kind: 'health';
  part: HealthPart;
}

/** Plain words, line breaks kept. A `heading` stands on the ground of the wall, a `note` on a panel's. */
export interface TextPanel extends PanelBase {
  kind: 'text';
  look: 'heading' | 'note';
  text: string;
}

/** A picture, by its id in this installation; null until one was chosen. `alt` says what it shows to whoever cannot see it. */
export interface ImagePanel extends PanelBase {
  kind: 'image';
  image: string | null;
  fit: 'contain' | 'cover';
  alt: string;
}

/** What time it is, here and elsewhere. */
export interface ClockPanel extends PanelBase {
  kind: 'clock';
  zones: readonly ClockZone[];
  hours: 12 | 24;
  date: boolean;
  seconds: boolean;
}

/** Lines that take turns, each for so long. */
export interface TickerPanel extends PanelBase {
  kind: 'ticker';
  lines: readonly string[];
  everyMs: number;
}

/** A page of elsewhere. With `everyMs` it is fetched anew so often; `zoom` 1 draws it as large as the canvas's pixels. */
export interface WebPagePanel extends PanelBase {
  kind: 'web-page';
  address: string;
  everyMs?: number;
  zoom?: number;
}

export type Panel =
  | BigNumberPanel
  | GaugePanel
  | QueueTablePanel
  | StateBarPanel
  | AgentGridPanel
  | AgentTablePanel
  | CampaignTablePanel
  | LeaderboardPanel
  | HealthPanel
  | TextPanel
  | ImagePanel
  | ClockPanel
  | TickerPanel
  | WebPagePanel;

/** What a wall shows. All panels read one connection. */
export interface Board {
  id: string;
  name: string;
  connection: string;
  grid: Grid;
  theme: BoardTheme;
  masking: Masking;
  /** Whether a code in the header leads to where the numbers come from. */
  codes: boolean;
  panels: readonly Panel[];
}
