import * as z from 'zod';
import {
  AGENT_NAMES,
  BOARD_FORMAT,
  BOARD_THEMES,
  type BoardDocument,
  type PanelDocument,
} from './board-document.ts';
import { boardProblems } from './board-rules.ts';
import { VIEWING_BOUNDS } from './lint/reading-distance.ts';
import { type FormatHistory, migrateDocument } from './migrate-document.ts';
import { lineSchema, MOST_CELLS, panelSchema } from './panel-schema.ts';
import { type DocumentProblem, problemsOf, schemaWords, shapeProblem } from './schema-words.ts';
import { SHAPE_RULES } from './shape-rules.ts';

export const MOST_PANELS = 60;
export const MOST_BOARD_NAME = 80;
/** A board as text, at most: far more than any that people draw. */
export const MOST_BOARD_BYTES = 512 * 1024;
const MOST_DEPTH = 24;

const cells = z.int().min(1).max(MOST_CELLS);

/** The shape of a board, within bounds. What else one must be to be published, `boardProblems` says. */
export const boardDocumentSchema: z.ZodType<BoardDocument> = z.strictObject({
  format: z.literal(BOARD_FORMAT),
  name: lineSchema(MOST_BOARD_NAME).trim().min(1, SHAPE_RULES.named),
  connection: z.string().min(1).max(200).nullable(),
  grid: z.strictObject({ columns: cells, rows: cells }),
  theme: z.enum(BOARD_THEMES),
  masking: z.strictObject({ agents: z.enum(AGENT_NAMES) }),
  codes: z.exactOptional(z.boolean()),
  viewing: z.exactOptional(
    z.strictObject({
      inches: z.number().min(VIEWING_BOUNDS.inches.least).max(VIEWING_BOUNDS.inches.most),
      metres: z.number().min(VIEWING_BOUNDS.metres.least).max(VIEWING_BOUNDS.metres.most),
    }),
  ),
  panels: z
    .array(panelSchema)
    .max(MOST_PANELS)
    .check(({ value, issues }) => {
      for (const place of repeatedIds(value))
        issues.push({
          code: 'custom',
          input: value,
          path: [place, 'id'],
          message: SHAPE_RULES.takenId,
        });
    }),
});

export type BoardReading =
  { kind: 'ok'; document: BoardDocument } | { kind: 'bad'; problems: readonly DocumentProblem[] };

/** How boards were written over time. Every new format adds the step that leads to it; none is ever taken away. */
const FORMATS: FormatHistory = { current: BOARD_FORMAT, oldest: 1, steps: [] };

/** A board that may be published, of any format that was ever written. Nothing of what comes in is trusted. */
export function readBoardDocument(value: unknown): BoardReading {
  const reading = readBoardDraft(value);
  if (reading.kind === 'bad') return reading;
  const problems = boardProblems(reading.document);
  return problems.length === 0 ? reading : { kind: 'bad', problems };
}

/** A board that is being worked on: it may break rules, such as panels that overlap, but not the shape or the bounds. */
export function readBoardDraft(value: unknown): BoardReading {
  if (isDeeperThan(value, MOST_DEPTH)) return bad(shapeProblem('tooDeep'));
  const migrated = migrateDocument(value, FORMATS);
  if (migrated.kind === 'bad') return bad(migrated.problem);
  const parsed = boardDocumentSchema.safeParse(migrated.document, { error: schemaWords });
  if (!parsed.success) return { kind: 'bad', problems: problemsOf(parsed.error) };
  if (JSON.stringify(parsed.data).length > MOST_BOARD_BYTES) return bad(shapeProblem('tooLarge'));
  return { kind: 'ok', document: parsed.data };
}

/** A board from the text of a file. */
export function readBoardText(text: string): BoardReading {
  try {
    return readBoardDocument(JSON.parse(text));
  } catch {
    return bad(shapeProblem('noJson'));
  }
}

function bad(problem: DocumentProblem): BoardReading {
  return { kind: 'bad', problems: [problem] };
}

function repeatedIds(panels: readonly PanelDocument[]): number[] {
  const seen = new Set<string>();
  return panels.flatMap(({ id }, place) => {
    if (seen.has(id)) return [place];
    seen.add(id);
    return [];
  });
}

/** Found without recursion: what is too deep for that must not get the chance. */
function isDeeperThan(value: unknown, most: number): boolean {
  const open: (readonly [value: unknown, depth: number])[] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, depth] = next;
    if (typeof part !== 'object' || part === null) continue;
    if (depth >= most) return true;
    for (const inner of Object.values(part)) open.push([inner, depth + 1]);
  }
  return false;
}
