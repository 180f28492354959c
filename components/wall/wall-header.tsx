'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ExplainTarget } from '#lib/domain/explain/explain-path';
import { formatClockTime } from '#lib/format/clock-time';
import { PRODUCT } from '#lib/words/product';
import { useStream } from '#components/live/use-stream.ts';
import { AccentLine } from '#components/ui/accent-line.tsx';
import { useLooks } from '#components/ui/looks-provider.tsx';
import { ageWords, dataAges } from './data-ages.ts';
import { CompanyLogo } from './company-logo.tsx';
import { explainAddress, useWallCodes } from './codes/wall-codes.ts';
import { WallCode } from './codes/wall-code.tsx';
import { headerWords, type HeaderWords } from './header-words.ts';
import { HEADER_CODE_PX, layoutHeader } from './layout-header.ts';
import { useConnection } from './use-connection.ts';
import { useRunningNow } from './use-running-now.ts';

const PILLS = {
  live: { box: 'outline-2 outline-line text-ink-2', dot: 'rounded-full bg-state-ready' },
  waiting: { box: 'outline-2 outline-line text-ink-2', dot: 'rounded-full outline-3 outline-ink-2' },
  partly: { box: 'outline-3 outline-warn-line bg-warn-bg text-warn-ink', dot: 'rotate-45 bg-warn-line' },
  lost: { box: 'outline-3 outline-warn-line bg-warn-bg text-warn-ink', dot: 'rotate-45 bg-warn-line' },
} as const satisfies Record<HeaderWords['tone'], { box: string; dot: string }>;

interface WallHeaderProps {
  connectionId: string;
  boardName: string;
  types: readonly StatisticType[];
  /** The numbers are those of a simulated contact centre, and the header says so. */
  isDemo: boolean;
  /** What a code in the header leads to; null: there is none. */
  explains: ExplainTarget | null;
}

export function WallHeader({ connectionId, boardName, types, isDemo, explains }: WallHeaderProps) {
  const t = useTranslations('wall');
  const demo = useTranslations('common.demonstration')('name');
  const codes = useWallCodes();
  const connection = useConnection(connectionId);
  const { kind, lastHeardAt } = useStream();
  const now = useRunningNow();
  const words = headerWords({ stream: kind, lastHeardAt, connection, types, now }, t);
  const told = dataAges({ connection, types, lastHeardAt, now });
  const ages = told && ageWords(told, t);
  const { company, logo, logoPlate, accent } = useLooks();
  const [logoPx, setLogoPx] = useState(0);
  const source = connection?.name ?? null;
  const name = company ?? source ?? PRODUCT;
  const shows = layoutHeader({
    name,
    logoPx: logo === null ? 0 : logoPx,
    source: source === name ? null : source,
    board: boardName,
    pill: words.text,
    ages: ages?.shown ?? null,
    mark: isDemo ? demo : null,
    code: explains !== null,
  });
  return (
    <header className="absolute inset-x-[44px] top-[24px] flex h-[60px] items-center gap-[24px] text-wall-name leading-none whitespace-nowrap">
      {logo === null ? null : (
        <CompanyLogo key={`${logo} ${logoPlate}`} logo={logo} isOnPlate={logoPlate} onWidth={setLogoPx} />
      )}
      <h1 className="min-w-0 truncate py-2 font-value">{name}</h1>
      {isDemo ? <DemoMark words={demo} /> : null}
      {shows.source ? <span className="shrink-0 text-ink-2">{source}</span> : null}
      {shows.board ? <span className="shrink-0 text-ink-2">{boardName}</span> : null}
      <div className="ml-auto flex min-w-0 shrink-0 items-center gap-[24px] text-wall-label">
        {ages && shows.ages ? (
          <p className="mr-[8px] text-ink-2">
            <span aria-hidden="true">{ages.shown}</span>
            <span className="sr-only">{ages.said}</span>
          </p>
        ) : null}
        <LivePill words={words} />
      </div>
      <time className="shrink-0 text-wall-clock font-value tracking-value">
        {connection && lastHeardAt !== null ? formatClockTime(now, connection.zone, { seconds: false }) : '–'}
      </time>
      {explains && shows.code ? (
        <WallCode
          address={explainAddress(codes, explains)}
          label={t('codes.board', { board: boardName })}
          roomPx={HEADER_CODE_PX}
          opens={codes.opens}
        />
      ) : null}
      {accent === null ? null : (
        <AccentLine colour={accent} className="absolute inset-x-0 -bottom-[6px] h-[3px] rounded-full" />
      )}
    </header>
  );
}

// Neither a state nor a severity, so without a colour.
function DemoMark({ words }: { words: string }) {
  return (
    <p className="flex h-[44px] shrink-0 items-center rounded-full bg-ink-2 px-[22px] text-wall-label font-label text-bg">
      {words}
    </p>
  );
}

function LivePill({ words }: { words: HeaderWords }) {
  const { box, dot } = PILLS[words.tone];
  return (
    <p
      data-live={words.tone}
      className={`flex h-[52px] max-w-[1500px] items-center gap-[14px] rounded-full px-[24px] ${box}`}
    >
      <span aria-hidden="true" className={`size-[13px] shrink-0 ${dot}`} />
      <span className="truncate py-2">{words.text}</span>
    </p>
  );
}
