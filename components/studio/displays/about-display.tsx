'use client';

import { useTranslations } from 'next-intl';
import type { DisplayView } from '#lib/domain/display';
import { formatSpan } from '#lib/format/age';
import { LOCALE_NAMES } from '#lib/words/locale';
import { NO_DATA } from '#lib/format/no-data';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import {
  clockWords,
  isOtherBuild,
  memoryWords,
  playlistWords,
  screenWords,
  showsWords,
  type ShownNames,
} from './display-words.ts';
import { Standing } from './standing.tsx';

interface AboutDisplayProps {
  display: DisplayView;
  names: ShownNames;
  build: string;
  now: number;
  onClose: () => void;
}

/** All that a display has said of itself, and how it is set up. */
export function AboutDisplay({ display, names, build, now, onClose }: AboutDisplayProps) {
  const t = useTranslations('studio.displays');
  const says = useTranslations('studio');
  const common = useTranslations('common');
  const { report } = display;
  return (
    <Dialog
      open
      title={display.name}
      description={t(`standings.${display.standing}.means`)}
      onClose={onClose}
    >
      <KeyValueList
        items={[
          { key: t('facts.stands'), value: <Standing standing={display.standing} /> },
          {
            key: t('facts.heard'),
            value: <RelativeTime at={display.lastSeenAt} now={now} none={t('facts.never')} />,
          },
          { key: t('facts.place'), value: display.place || NO_DATA },
          { key: t('facts.playlist'), value: playlistWords(display, names, says) },
          { key: t('facts.shows'), value: showsWords(display, names, says) },
          {
            key: t('facts.zoom'),
            value: t('facts.zoomOf', {
              zoom: String(Math.round(display.zoom * 100)),
              overscan: String(display.overscanPercent),
            }),
          },
          {
            key: t('facts.language'),
            value: display.locale === null ? t('fields.ownLanguage') : LOCALE_NAMES[display.locale],
          },
          ...(report
            ? [
                {
                  key: t('facts.oldest'),
                  value:
                    report.painted.dataAgeMs === null
                      ? NO_DATA
                      : t('facts.ago', { span: formatSpan(report.painted.dataAgeMs, says) }),
                },
                { key: t('facts.screen'), value: screenWords(report, says) },
                { key: t('facts.memory'), value: memoryWords(report) },
                { key: t('facts.clock'), value: clockWords(report, says) },
                {
                  key: t('facts.pages'),
                  value: isOtherBuild(report, build)
                    ? t('facts.older', { build: report.build })
                    : report.build,
                },
                { key: t('facts.turned'), value: String(report.turns) },
                {
                  key: t('facts.loaded'),
                  value:
                    report.loadedAt === null
                      ? NO_DATA
                      : t('facts.ago', { span: formatSpan(now - report.loadedAt, says) }),
                },
              ]
            : []),
          {
            key: t('facts.paired'),
            value: t.rich('facts.pairedBy', {
              name: display.pairedBy,
              when: () => <RelativeTime at={display.pairedAt} now={now} />,
            }),
          },
        ]}
      />
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          {common('done')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
