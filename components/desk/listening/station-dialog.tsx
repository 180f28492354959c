'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PhoneParameters } from '#lib/domain/monitoring-acts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { LastActNotice } from './last-act-notice.tsx';
import { myPost, useListening } from './listening-provider.tsx';
import { isHeard, lineWords } from './listening-words.ts';
import { PhoneCard } from './phone-card.tsx';

/** Logging in a station: which, what its phone needs, and the call that connects it. */
export function StationDialog() {
  const { stationAsked, askStation, acts } = useListening();
  if (stationAsked === null) return null;
  const close = (): void => {
    acts.forget();
    askStation(null);
  };
  return <OpenStationDialog key={stationAsked.connection} {...stationAsked} onClose={close} />;
}

type Step = { kind: 'which' } | { kind: 'phone'; phone: PhoneParameters | null };

interface OpenStationDialogProps {
  connection: string;
  takenFrom: { by: string; station: string } | null;
  onClose: () => void;
}

function OpenStationDialog({ connection, takenFrom, onClose }: OpenStationDialogProps) {
  const t = useTranslations('desk');
  const listening = useListening();
  const { acts } = listening;
  // What the phone needs stands here only, and goes with the dialog.
  const [step, setStep] = useState<Step>({ kind: 'which' });
  const [station, setStation] = useState('');
  const post = myPost(listening, connection);
  const isInUse = refusalOf(acts.last?.acted) === 'station-in-use';
  const logIn = async (isForced: boolean): Promise<void> => {
    const answer = await acts.login(connection, {
      station: station.trim(),
      isForced,
      takesOver: takenFrom !== null,
    });
    if (answer?.acted.kind === 'acted' && answer.acted.outcome.kind === 'done')
      setStep({ kind: 'phone', phone: answer.phone });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      // What opened it has made room for what can be done at the station.
      returnsTo={() => document.querySelector<HTMLElement>('[data-listening]')}
      busy={acts.isBusy()}
      width={step.kind === 'phone' ? 'wide' : 'normal'}
      insists={step.kind === 'phone'}
      title={step.kind === 'which' ? t('listening.station.title') : t('listening.station.at', { station })}
      description={t('listening.station.what')}
    >
      {step.kind === 'which' ? (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (station.trim() !== '') void logIn(false);
          }}
        >
          {takenFrom !== null && (
            <Notice tone="warn">
              {t('listening.station.takesOver', { name: takenFrom.by, station: takenFrom.station })}
            </Notice>
          )}
          <TextField
            name="station"
            label={t('listening.station.field')}
            hint={t('listening.station.hint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={200}
            value={station}
            onChange={({ target }) => {
              setStation(target.value);
              acts.forget();
            }}
          />
          {isInUse ? (
            <Notice
              tone="warn"
              actions={
                <Button size="small" busy={acts.isBusy('login')} onClick={() => void logIn(true)}>
                  {t('listening.station.force')}
                </Button>
              }
            >
              {t('listening.station.inUse', { station: station.trim() })}
            </Notice>
          ) : (
            <LastActNotice connection={connection} asked={['login']} />
          )}
          <DialogFoot>
            <Button type="submit" look="primary" busy={acts.isBusy('login')} disabled={station.trim() === ''}>
              {t('listening.station.logIn')}
            </Button>
          </DialogFoot>
        </form>
      ) : (
        <>
          <PhoneCard phone={step.phone} />
          <LastActNotice connection={connection} asked={['connect']} />
          {post !== null && post.line.kind !== 'idle' && post.line.kind !== 'down' && (
            <Notice tone={isHeard(post.line) && post.line.kind === 'up' ? 'good' : 'warn'}>
              {t('listening.station.stands', { station: post.station, line: lineWords(post.line, t) })}
            </Notice>
          )}
          <DialogFoot>
            <Button disabled={acts.isBusy()} onClick={onClose}>
              {t('listening.station.done')}
            </Button>
            <Button
              look="primary"
              busy={acts.isBusy('connect')}
              onClick={() => void acts.connect(connection)}
            >
              {post === null || post.line.kind === 'idle'
                ? t('listening.station.call')
                : t('listening.station.callAgain')}
            </Button>
          </DialogFoot>
        </>
      )}
    </Dialog>
  );
}

function refusalOf(acted: NonNullable<ReturnType<typeof useListening>['acts']['last']>['acted'] | undefined) {
  return acted?.kind === 'acted' && acted.outcome.kind === 'refused' ? acted.outcome.refusal.code : null;
}
