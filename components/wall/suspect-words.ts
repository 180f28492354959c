import type { Suspicion } from '#lib/domain/suspect';
import { formatSpan } from '#lib/format/age';
import type { Words } from '#lib/words/words';

/** Why a value is hardly true, in words: `unlikely: on a call for 9 h 12 min`. */
export function suspectWords(suspicion: Suspicion, t: Words<'common'>): string {
  switch (suspicion.why) {
    case 'too-long':
      return t('suspect.tooLong', { of: suspicion.of, span: formatSpan(suspicion.ms, t) });
    case 'negative':
      return t('suspect.negative');
    case 'beyond-whole':
      return t('suspect.beyondWhole');
  }
}
