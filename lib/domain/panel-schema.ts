import * as z from 'zod';
import { AGENT_STATES } from './agent-state.ts';
import { MOST_AGENT_COLUMNS, MOST_AGENT_ORDERS } from './agent-table.ts';
import { type FootPart, HEALTH_PARTS, QUEUE_ROWS_BY, STATE_BARS_BY } from './board.ts';
import type { GridPlace, PanelDocument } from './board-document.ts';
import { figuresSchema, rowsSchema } from './live-query-schema.ts';
import { MOST_OWN_LIMITS, MOST_PINNED, type QueueLimits } from './queue-limits.ts';
import { PLAIN_FIELDS } from './plain-panel-schema.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import type { Threshold } from './threshold.ts';

/** Cells of a grid, each way. */
export const MOST_CELLS = 96;
const LONGEST = { id: 60, title: 80, words: 200, text: 2_000 };
const HOUR_MS = 3_600_000;

/** Text of one line, as it stands on a screen. */
export const lineSchema = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^\P{Cc}*$/u, SHAPE_RULES.oneLine);

const cells = z.int().min(1).max(MOST_CELLS);
const cell = z
  .int()
  .min(0)
  .max(MOST_CELLS - 1);
const at: z.ZodType<GridPlace> = z.strictObject({ column: cell, row: cell, columns: cells, rows: cells });

const common = {
  id: z
    .string()
    .max(LONGEST.id)
    .regex(/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/, SHAPE_RULES.smallLetters),
  title: lineSchema(LONGEST.title),
  at,
};

const range = z.tuple([z.number(), z.number()]);
const threshold: z.ZodType<Threshold> = z.discriminatedUnion('direction', [
  z.strictObject({ direction: z.enum(['rising', 'falling']), warn: z.number(), critical: z.number() }),
  z.strictObject({ direction: z.literal('between'), warn: range, critical: range }),
]);

const words = lineSchema(LONGEST.words);
/** Text whose lines are the writer's own. */
const linesSchema = z
  .string()
  .max(LONGEST.text)
  .regex(/^(?:\P{Cc}|\r?\n)*$/u, SHAPE_RULES.plainText);
const name = z.string().min(1).max(300);
const footPart: z.ZodType<FootPart> = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('text'), text: words }),
  z.strictObject({ show: z.literal('window') }),
  z.strictObject({ show: z.literal('limit') }),
  z.strictObject({ show: z.literal('name'), figure: name }),
  z.strictObject({ show: z.literal('count'), figure: name, words }),
  z.strictObject({ show: z.literal('change'), overMs: z.int().min(60_000).max(HOUR_MS) }),
]);

const limit = z.exactOptional(threshold);
const own: z.ZodType<QueueLimits> = z.strictObject({ key: name, waiting: limit, longest: limit });
const pinned = z.exactOptional(z.array(name).max(MOST_PINNED));
const limits = z.partialRecord(z.enum([...AGENT_STATES, 'hold']), threshold);

const states = z.exactOptional(z.array(z.enum(AGENT_STATES)).min(1).max(AGENT_STATES.length));
const agentType = z.enum(['AgentState', 'AgentStatistics']);

/** One for each kind, so that none is forgotten. */
const PANELS = {
  'big-number': z.strictObject({
    ...common,
    kind: z.literal('big-number'),
    query: figuresSchema,
    figure: name,
    format: z.enum(['count', 'duration', 'percent']),
    outOf: z.exactOptional(name),
    metric: z.exactOptional(lineSchema(LONGEST.id)),
    threshold: limit,
    foot: z.array(footPart).max(6),
    note: z.exactOptional(words),
    missing: words,
  }),
  gauge: z.strictObject({
    ...common,
    kind: z.literal('gauge'),
    query: figuresSchema,
    figure: name,
    format: z.enum(['count', 'duration', 'percent']),
    scale: z.strictObject({ from: z.number(), to: z.number() }),
    metric: z.exactOptional(lineSchema(LONGEST.id)),
    threshold: limit,
    foot: z.array(footPart).max(6),
    note: z.exactOptional(words),
    missing: words,
  }),
  'queue-table': z.strictObject({
    ...common,
    kind: z.literal('queue-table'),
    by: z.exactOptional(z.enum(QUEUE_ROWS_BY)),
    query: rowsSchema,
    waiting: threshold,
    longest: threshold,
    own: z.exactOptional(z.array(own).max(MOST_OWN_LIMITS)),
    pinned,
  }),
  'state-bar': z.strictObject({
    ...common,
    kind: z.literal('state-bar'),
    by: z.exactOptional(z.enum(STATE_BARS_BY)),
    query: figuresSchema,
  }),
  'agent-grid': z.strictObject({
    ...common,
    kind: z.literal('agent-grid'),
    query: rowsSchema,
    limits,
    states,
    pinned,
  }),
  'agent-table': z.strictObject({
    ...common,
    kind: z.literal('agent-table'),
    query: rowsSchema,
    statistics: rowsSchema,
    columns: z
      .array(
        z.strictObject({ type: agentType, column: name, title: z.exactOptional(lineSchema(LONGEST.id)) }),
      )
      .min(1)
      .max(MOST_AGENT_COLUMNS),
    sort: z
      .array(z.strictObject({ type: agentType, column: name, direction: z.enum(['asc', 'desc']) }))
      .max(MOST_AGENT_ORDERS),
    limits,
    states,
  }),
  'campaign-table': z.strictObject({
    ...common,
    kind: z.literal('campaign-table'),
    only: z.exactOptional(z.enum(['inbound', 'outbound'])),
    query: rowsSchema,
    inbound: rowsSchema,
    outbound: rowsSchema,
    dispositions: z.exactOptional(z.literal(true)),
    pinned,
  }),
  leaderboard: z.strictObject({
    ...common,
    kind: z.literal('leaderboard'),
    query: rowsSchema,
    measure: z.strictObject({
      column: name,
      format: z.enum(['count', 'duration', 'percent']),
      best: z.enum(['most', 'least']),
    }),
    volume: z.strictObject({ column: name, least: z.number().min(0), words }),
  }),
  health: z.strictObject({
    ...common,
    kind: z.literal('health'),
    part: z.enum(HEALTH_PARTS),
  }),
  text: z.strictObject({
    ...common,
    kind: z.literal('text'),
    look: z.enum(['heading', 'note']),
    text: linesSchema,
  }),
  image: z.strictObject({ ...common, ...PLAIN_FIELDS.image }),
  clock: z.strictObject({ ...common, ...PLAIN_FIELDS.clock }),
  ticker: z.strictObject({ ...common, ...PLAIN_FIELDS.ticker }),
  'web-page': z.strictObject({ ...common, ...PLAIN_FIELDS['web-page'] }),
} satisfies Record<PanelDocument['kind'], z.ZodType<PanelDocument>>;

/** The shape of a panel as it is kept, within bounds; whether its board may be published is a matter of its rules. */
export const panelSchema: z.ZodType<PanelDocument> = z.discriminatedUnion('kind', [
  PANELS['big-number'],
  PANELS.gauge,
  PANELS['queue-table'],
  PANELS['state-bar'],
  PANELS['agent-grid'],
  PANELS['agent-table'],
  PANELS['campaign-table'],
  PANELS.leaderboard,
  PANELS.health,
  PANELS.text,
  PANELS.image,
  PANELS.clock,
  PANELS.ticker,
  PANELS['web-page'],
]);
