import type { DirectoryChanges, DirectoryReading, DirectoryStanding } from '#lib/domain/directory';
import { readDirectoryList, readingOfList } from '#lib/domain/directory-list';
import { csvProblem, type CsvProblem } from '#lib/format/csv-problem';
import type { Audit } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { createBreather } from './breather.ts';
import type { Directories } from './directories.ts';
import { directorySubject } from './refresh-directory.ts';

/** Greater files are refused. */
export const MOST_LIST_BYTES = 5 * 1024 * 1024;

/** What came of a file: `wrong` changed nothing, and neither did `compared`. */
export type UploadOutcome =
  | { kind: 'wrong'; problems: readonly CsvProblem[]; more: number }
  | { kind: 'compared'; agents: number; changes: DirectoryChanges }
  | { kind: 'uploaded'; agents: number; standing: DirectoryStanding };

/**
 * Takes a CSV file of agents for a connection's directory, all of it or nothing, and notes who did; a dry run only says
 * what would change.
 * Rejects with AppError as `Directories.upload` does.
 */
export async function uploadList(
  { directories, audit }: { directories: Pick<Directories, 'compare' | 'upload'>; audit: Audit },
  bytes: Uint8Array,
  { connectionId, isDryRun, actor }: { connectionId: string; isDryRun: boolean; actor: PersonCaller },
): Promise<UploadOutcome> {
  const text = utf8Text(bytes);
  if (text === null)
    return {
      kind: 'wrong',
      problems: [csvProblem({ line: 1 }, 'not-utf8')],
      more: 0,
    };
  const read = await readDirectoryList(text, createBreather());
  if (read.kind === 'wrong') return read;
  const reading: DirectoryReading = readingOfList(read.agents);
  const agents = read.agents.length;
  if (isDryRun)
    return { kind: 'compared', agents, changes: await directories.compare(connectionId, reading) };
  const standing = await directories.upload(connectionId, reading);
  const subject = directorySubject(connectionId);
  await audit.note({ actor, action: 'directory.uploaded', subject, details: { agents } });
  return { kind: 'uploaded', agents, standing };
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
