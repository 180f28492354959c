import type { ReactNode } from 'react';
import { currentPerson } from '#server/auth/current-caller';
import { TopBar } from '#components/admin/shell/top-bar.tsx';
import { titled } from '#components/ui/page-title.ts';
import { viewerOf } from '../viewer-of.ts';
import { WordsOf } from '../words-of.tsx';

export const generateMetadata = titled('explain.page.title');
// Who asks is known to the server's own storage, which Next does not see: nothing below is ever made beforehand.
export const dynamic = 'force-dynamic';

export default async function ExplainLayout({ children }: { children: ReactNode }) {
  return (
    <WordsOf
      places={[
        'common',
        'admin.locale',
        'admin.refused',
        'admin.shell',
        'explain',
        'live',
        'metrics',
        'panels',
        'wall',
      ]}
    >
      <TopBar viewer={await viewerOf(currentPerson())} />
      <main className="mx-auto flex w-full max-w-[1180px] flex-col gap-5 px-6 py-5 text-sm max-sm:px-4">
        {children}
      </main>
    </WordsOf>
  );
}
