import type { DirectoryStanding } from '#lib/domain/directory';
import type { Audit } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import type { Directories } from './directories.ts';

/** Reads a directory anew for somebody, and notes that they asked. Rejects as `Directories.refresh` does. */
export async function refreshDirectory(
  { directories, audit }: { directories: Pick<Directories, 'refresh'>; audit: Audit },
  connectionId: string,
  actor: PersonCaller,
): Promise<DirectoryStanding> {
  const note = { actor, action: 'directory.refreshed', subject: directorySubject(connectionId) } as const;
  try {
    const standing = await directories.refresh(connectionId);
    await audit.note({ ...note, outcome: standing.problem === null ? 'done' : 'failed' });
    return standing;
  } catch (error) {
    await audit.note({ ...note, outcome: 'failed' });
    throw error;
  }
}

export function directorySubject(connectionId: string): { kind: string; id: string; name: string } {
  return { kind: 'directory', id: connectionId, name: connectionId };
}
