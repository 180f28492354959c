import type { DirectoryTrouble } from '#lib/domain/directory-trouble';
import type { Words } from '#lib/words/words';

/** Why a directory was not read, or not believed. */
export function troubleWords(trouble: DirectoryTrouble, t: Words<'admin'>): string {
  switch (trouble.kind) {
    case 'service':
      return t(`connections.check.findings.${trouble.code}`, trouble.values);
    case 'lacking':
      return t('directory.standing.troubles.lacking', {
        lost: trouble.lost
          .map(({ of, gone, before }) => t(`directory.standing.troubles.lost.${of}`, { gone, before }))
          .join(', '),
      });
    case 'unreadable':
    case 'stopped':
    case 'late':
    case 'unloaded':
    case 'unkept':
    case 'failed':
      return t(`directory.standing.troubles.${trouble.kind}`);
  }
}
