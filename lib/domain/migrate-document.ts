import { type DocumentProblem, shapeProblem } from './schema-words.ts';

export type RawDocument = Readonly<Record<string, unknown>>;

/** Brings a document from the format it is listed at to the next one. */
export type FormatStep = (document: RawDocument) => RawDocument;

export type Migrated = { kind: 'ok'; document: RawDocument } | { kind: 'bad'; problem: DocumentProblem };

export interface FormatHistory {
  /** The newest format, which is what is written. */
  current: number;
  /** The oldest that is still read; its step is the first. */
  oldest: number;
  /** In order, one from each format to the next. */
  steps: readonly FormatStep[];
}

/** Brings a document of any format that was ever written up to the newest, step by step. What it holds is not checked. */
export function migrateDocument(value: unknown, { current, oldest, steps }: FormatHistory): Migrated {
  if (!isRaw(value)) return { kind: 'bad', problem: shapeProblem('noDocument') };
  const { format } = value;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < oldest)
    return { kind: 'bad', problem: shapeProblem('noFormat') };
  if (format > current)
    return {
      kind: 'bad',
      problem: {
        path: '',
        message: `It was written by a newer Watchfloor (format ${format}; this one knows ${current}).`,
        shape: { rule: 'newer', values: { format, current } },
      },
    };
  let document: RawDocument = value;
  for (let from = format; from < current; from++)
    document = { ...(steps[from - oldest]?.(document) ?? document), format: from + 1 };
  return { kind: 'ok', document };
}

function isRaw(value: unknown): value is RawDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
