import type { DirectoryPageView } from '#lib/domain/directory-page';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { ORIGIN_WORDS } from './directory-words.ts';

interface DirectoryStandingLineProps {
  standing: DirectoryPageView['standing'];
  isReadable: boolean;
  now: number;
}

/** Where what is shown comes from, how old it is, and what was wrong with the last reading. */
export function DirectoryStandingLine({ standing, isReadable, now }: DirectoryStandingLineProps) {
  const { origin, readAt, problem } = standing;
  const again = !isReadable
    ? 'There is no service to read.'
    : origin === 'upload'
      ? 'The service is tried again by itself.'
      : 'Read again by itself about every 15 minutes.';
  return (
    <div className="flex flex-col gap-3">
      {problem !== null && (
        <Notice tone="warn" title={isReadable ? 'The last reading was not taken over' : 'There is a problem'}>
          {problem}
        </Notice>
      )}
      {origin !== 'none' && (
        <p className="text-sm text-ink-2">
          {ORIGIN_WORDS[origin]}, <RelativeTime at={readAt} now={now} />. {again}
        </p>
      )}
    </div>
  );
}
