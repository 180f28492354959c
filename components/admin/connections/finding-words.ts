import type { ConnectionCheck } from '#lib/domain/connection-check';
import type { Words } from '#lib/words/words';

/** What a check found, in a sentence, with the user it was found of where that is not plain. */
export function findingWords(
  { found, asked }: Pick<ConnectionCheck, 'found' | 'asked'>,
  t: Words<'admin'>,
): string {
  const finding = t(`connections.check.findings.${found.code}`, found.values);
  if (asked === undefined) return finding;
  return asked === null
    ? t('connections.check.ofPolling', { finding })
    : t('connections.check.ofUser', { user: asked, finding });
}
