import * as z from 'zod';
import { BOARD_FILE_FORMAT, type BoardFile } from './board-file.ts';
import { readBoardDocument, readBoardDraft } from './board-schema.ts';
import { migrateDocument } from './migrate-document.ts';
import { lineSchema } from './panel-schema.ts';
import { type DocumentProblem, problemsOf, schemaWords } from './schema-words.ts';
import { SHAPE_RULES } from './shape-rules.ts';

export const MOST_TEAM_NAME = 80;
/** Small letters, digits and dashes: it is a file's name too. */
export const BOARD_KEY = /^[a-z\d](?:[a-z\d-]{0,58}[a-z\d])?$/;

const shape = z.strictObject({
  watchfloor: z.literal('board', { error: SHAPE_RULES.noBoardFile }),
  format: z.literal(BOARD_FILE_FORMAT),
  key: z.string().regex(BOARD_KEY, SHAPE_RULES.smallLetters).nullable(),
  team: lineSchema(MOST_TEAM_NAME).min(1).nullable(),
  document: z.unknown(),
});

export type BoardFileReading =
  { kind: 'ok'; file: BoardFile } | { kind: 'bad'; problems: readonly DocumentProblem[] };

/** `draft`: the board in it may break rules, since somebody will look at it before it is published. */
export function readBoardFile(value: unknown, as: 'draft' | 'published'): BoardFileReading {
  const migrated = migrateDocument(value, { current: BOARD_FILE_FORMAT, oldest: 1, steps: [] });
  if (migrated.kind === 'bad') return { kind: 'bad', problems: [migrated.problem] };
  const parsed = shape.safeParse(migrated.document, { error: schemaWords });
  if (!parsed.success) return { kind: 'bad', problems: problemsOf(parsed.error) };
  const { document, ...file } = parsed.data;
  const reading = as === 'draft' ? readBoardDraft(document) : readBoardDocument(document);
  if (reading.kind === 'bad')
    return {
      kind: 'bad',
      problems: reading.problems.map((problem) => ({
        ...problem,
        path: problem.path === '' ? 'document' : `document.${problem.path}`,
      })),
    };
  return { kind: 'ok', file: { ...file, document: reading.document } };
}
