'use client';

import { Megaphone, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { AnnouncementView } from '#lib/domain/announcement';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { useServerClock } from '../use-server-clock.ts';
import { AnnouncementTable } from './announcement-table.tsx';
import type { Audiences } from './audience-field.tsx';
import { WriteAnnouncement } from './write-announcement.tsx';

interface AnnouncementsProps {
  announcements: readonly AnnouncementView[];
  audiences: Audiences;
  now: number;
}

type Task =
  | { kind: 'none' }
  | { kind: 'write'; announcement: AnnouncementView | null; again: boolean }
  | { kind: 'remove'; announcement: AnnouncementView };

/** What walls are told beside their numbers: now, later, and until a while ago. */
export function Announcements({ announcements, audiences, now }: AnnouncementsProps) {
  const t = useTranslations('studio.announcements');
  const router = useRouter();
  const clock = useServerClock(now);
  const [task, setTask] = useState<Task>({ kind: 'none' });
  const close = (): void => setTask({ kind: 'none' });
  const done = (): void => {
    close();
    router.refresh();
  };
  const write = (
    <Button look="primary" onClick={() => setTask({ kind: 'write', announcement: null, again: false })}>
      <Plus size={16} aria-hidden />
      {t('new')}
    </Button>
  );
  const running = announcements.filter(({ startsAt, endsAt }) => startsAt <= clock.now && endsAt > clock.now);
  const coming = announcements.filter(({ startsAt }) => startsAt > clock.now);
  const ended = announcements.filter(({ endsAt }) => endsAt <= clock.now);
  const table = {
    audiences,
    now: clock.now,
    onEdit: (announcement: AnnouncementView) => setTask({ kind: 'write', announcement, again: false }),
    onAgain: (announcement: AnnouncementView) => setTask({ kind: 'write', announcement, again: true }),
    onRemove: (announcement: AnnouncementView) => setTask({ kind: 'remove', announcement }),
  };
  return (
    <>
      <PageHead title={t('title')} description={t('about')} actions={announcements.length > 0 && write} />
      {announcements.length === 0 && (
        <EmptyState icon={<Megaphone size={28} />} title={t('none.title')} actions={write}>
          {t('none.text')}
        </EmptyState>
      )}
      {running.length > 0 && <AnnouncementTable title={t('running')} announcements={running} {...table} />}
      {coming.length > 0 && <AnnouncementTable title={t('coming')} announcements={coming} {...table} />}
      {ended.length > 0 && <AnnouncementTable title={t('ended')} announcements={ended} isEnded {...table} />}
      {task.kind === 'write' && (
        <WriteAnnouncement
          announcement={task.announcement}
          again={task.again}
          audiences={audiences}
          clock={clock}
          onClose={close}
          onDone={done}
        />
      )}
      {task.kind === 'remove' && (
        <RemoveAnnouncement announcement={task.announcement} onClose={close} onDone={done} />
      )}
    </>
  );
}

interface RemoveAnnouncementProps {
  announcement: AnnouncementView;
  onClose: () => void;
  onDone: () => void;
}

function RemoveAnnouncement({ announcement, onClose, onDone }: RemoveAnnouncementProps) {
  const t = useTranslations('studio.announcements.remove');
  const submission = useSubmit({ onDone });
  const remove = { method: 'DELETE', path: `/api/announcements/${announcement.id}` } as const;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('title')}
      deed={t('deed')}
      danger
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit(remove)}
    >
      <p>{t('text', { text: announcement.text })}</p>
      <p>{t('after')}</p>
    </ConfirmDialog>
  );
}
