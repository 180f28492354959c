'use client';

import { ChevronsUpDown, CircleUser, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { forgetLastLook } from '#components/pocket/kept/last-look-store.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import { useOnePerson } from './use-one-person.ts';
import type { Viewer } from './viewer.ts';

interface PersonMenuProps {
  viewer: Viewer;
  opens?: 'down' | 'up';
}

/** Who is signed in, and what concerns only them: their account, and the way out. */
export function PersonMenu({ viewer, opens = 'down' }: PersonMenuProps) {
  const t = useTranslations('admin');
  const sayProblem = useProblemWords();
  const common = useTranslations('common');
  useOnePerson(viewer.id);
  // A whole load: nothing that was shown to this person stays behind in the page.
  // Nor what a phone has kept of it.
  const leaving = useSubmit({ onDone: () => void forgetLastLook().then(() => location.assign('/sign-in')) });
  return (
    <div className="min-w-0">
      {leaving.problem && (
        <Notice tone="bad" className="mb-2">
          {sayProblem(leaving.problem)}
        </Notice>
      )}
      <Menu
        opens={opens}
        trigger={
          <button
            type="button"
            className="flex w-full min-w-0 cursor-pointer items-center gap-2 rounded-lg px-2.5 py-1.5 text-left text-sm hover:bg-panel max-sm:min-h-[44px] data-[state=open]:bg-panel"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-label text-ink">{viewer.name}</span>
              <span className="line-clamp-2 text-[13px] leading-snug text-ink-2">
                {common(`roles.${viewer.role}.name`)} · {viewer.scope}
              </span>
            </span>
            <ChevronsUpDown size={15} aria-hidden className="shrink-0 text-ink-3" />
          </button>
        }
      >
        <MenuItem asChild>
          <Link href="/account">
            <CircleUser size={16} aria-hidden />
            {t('shell.account')}
          </Link>
        </MenuItem>
        <MenuLine />
        <MenuItem
          icon={<LogOut size={16} aria-hidden />}
          onSelect={() => void leaving.submit({ method: 'POST', path: '/api/auth/sign-out', body: {} })}
        >
          {t('shell.signOut')}
        </MenuItem>
      </Menu>
    </div>
  );
}
