'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { systemClock } from '#lib/domain/clock';
import { PRODUCT } from '#lib/words/product';
import { BrandMark } from '#components/ui/brand-mark.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { useWander } from '../use-wander.ts';
import { PairingLine, type PairingView } from './pairing-line.ts';

interface PairingScreenProps {
  onPaired: () => void;
  /** The address asked for it, though this browser may have a wall already. */
  isForced: boolean;
  /** Another line to the server, for tests. */
  openLine?: (onPaired: () => void) => PairingLine;
}

// Loaded as pages of their own: this one would go on asking for codes.
const OWN_WALL = '/wall';
const SIGN_IN = '/sign-in?next=/wall';
const LINK = 'text-ink-2 underline underline-offset-4 hover:text-ink';

/** A screen that nobody has paired yet: a code to enter, where to enter it, and nothing to do here. */
export function PairingScreen({ onPaired, isForced, openLine = lineOfBrowser }: PairingScreenProps) {
  const t = useTranslations('wall.pairing');
  const [line] = useState(() => openLine(onPaired));
  useEffect(() => {
    line.start();
    return () => line.stop();
  }, [line]);
  const subscribe = useCallback((listener: () => void) => line.subscribe(listener), [line]);
  const view = useSyncExternalStore(subscribe, () => line.view());
  const { x, y } = useWander();
  return (
    <main
      className="grid min-h-dvh content-center items-center justify-center gap-x-[5em] gap-y-[2.2em] p-[1.6em] text-[max(16px,min(2.5vh,1.6vw))] leading-normal landscape:grid-cols-[auto_auto]"
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <section className="grid max-w-[36em] gap-[1.4em]">
        <p className="flex items-center gap-[0.6em] font-value">
          <BrandMark className="size-[1.2em] rounded-[25%]" />
          {PRODUCT}
        </p>
        <h1 className="text-[2em] leading-tight font-value tracking-[-0.02em]">{t('title')}</h1>
        <Code view={view} />
        <Words view={view} />
        <p className="text-[max(15px,0.85em)] text-ink-2">
          {isForced ? (
            <a className={LINK} href={OWN_WALL}>
              {t('back')}
            </a>
          ) : (
            <a className={LINK} href={SIGN_IN}>
              {t('signIn')}
            </a>
          )}
        </p>
      </section>
      {view.code === null ? null : (
        <section className="grid justify-items-start gap-[0.8em] landscape:justify-items-center">
          <QrCode text={addressFor(view.code)} label={t('square')} className="size-[min(17em,70vw)]" />
          <p className="text-ink-2">{t('point')}</p>
        </section>
      )}
    </main>
  );
}

function Code({ view: { code } }: { view: PairingView }) {
  const t = useTranslations('wall.pairing');
  const isThere = code !== null;
  return (
    <p
      data-code={code}
      className={`text-[min(7.4em,18.5vw)] leading-none font-value tracking-[0.02em] whitespace-nowrap ${isThere ? '' : 'text-ink-2'}`}
    >
      <span aria-hidden="true">{code ?? '······'}</span>
      <span className="sr-only">
        {isThere ? t('code', { letters: Array.from(code).join(' ') }) : t('noCode')}
      </span>
    </p>
  );
}

function Words({ view: { code, isAway } }: { view: PairingView }) {
  const t = useTranslations('wall.pairing');
  if (isAway) return <output className="block text-[1.15em] text-ink-2">{t('away')}</output>;
  return (
    <ol className="m-0 grid list-decimal gap-[0.4em] ps-[1.4em] text-[1.15em] text-ink-2">
      <li>
        {t.rich('open', {
          address: shortAddress(),
          b: (address) => <b className="font-value break-words text-ink">{address}</b>,
        })}
      </li>
      <li>{t('enter')}</li>
      <li>{t(code === null ? 'soon' : 'begins')}</li>
    </ol>
  );
}

function addressFor(code: string): string {
  return `${window.location.origin}/studio/displays?code=${encodeURIComponent(code)}`;
}

/** As people type it. */
function shortAddress(): string {
  return `${window.location.host}/studio/displays`;
}

function lineOfBrowser(onPaired: () => void): PairingLine {
  return new PairingLine({
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    random: Math.random,
    onPaired,
  });
}
