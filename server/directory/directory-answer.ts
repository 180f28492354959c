import * as z from 'zod';
import { DIRECTORY_KINDS, type DirectoryEntry, type DirectoryStanding } from '#lib/domain/directory';
import { type ListedAgent, writeDirectoryList } from '#lib/domain/directory-list';
import { AppError } from '#server/app-error';
import type { DirectoryView } from './directories.ts';
import { type DirectoryReader, listedEntries } from './listed-entries.ts';

const LIMIT = 500;
const MOST = 5000;

const askedShape = z.object({
  kind: z.enum(DIRECTORY_KINDS),
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(MOST).default(LIMIT),
});

export interface DirectoryAnswer {
  entries: readonly DirectoryEntry[];
  /** How many fit, of which `entries` are the first. */
  total: number;
  standing: Pick<DirectoryStanding, 'origin' | 'readAt' | 'problem'>;
}

/** Answers `?kind=skill&q=text&limit=`: what fits, by name. Throws AppError `bad-request`. */
export function answerDirectory(reader: DirectoryReader, asked: URLSearchParams): DirectoryAnswer {
  const parsed = askedShape.safeParse(Object.fromEntries(asked));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError(
      'bad-request',
      `${issue?.path.join('.') ?? 'query'}: ${issue?.message ?? 'not valid'}`,
    );
  }
  const { kind, q, limit } = parsed.data;
  const entries = listedEntries(reader, { kind, text: q });
  const { origin, readAt, problem } = reader.view.standing();
  return { entries: entries.slice(0, limit), total: entries.length, standing: { origin, readAt, problem } };
}

/** The users of a directory as a list to fill in and to upload. */
export function answerList(reader: DirectoryReader): string {
  const agents = listedEntries(reader, { kind: 'user', text: '' })
    .filter(({ isGone }) => !isGone)
    .flatMap(({ name }): ListedAgent[] => listedAgent(reader.view, name));
  return writeDirectoryList(agents);
}

function listedAgent(view: DirectoryView, username: string): ListedAgent[] {
  const facts = view.agent(username);
  return facts ? [{ username, ...facts }] : [];
}
