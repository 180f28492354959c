'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { WebPagePanel } from '#lib/domain/board';
import { useServerNow } from '#components/live/use-server-now.ts';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { selectPage, type PageView } from './select.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useReturns } from './use-returns.ts';

const DAY_MS = 86_400_000;

/** A page of elsewhere, to be looked at: it gets no clicks, no keys, no focus, and nothing of ours. */
export function WebPage({ panel }: { panel: WebPagePanel }) {
  const t = useTranslations('panels');
  const view = selectPage(panel, window.location.origin);
  return (
    <section
      aria-label={panel.title}
      className="relative flex size-full flex-col overflow-hidden rounded-wall bg-panel px-[24px] py-[16px]"
    >
      {view.kind === 'page' ? (
        <>
          <PlainWords headline={panel.title} detail={t('webPage.of', { host: view.host })} />
          <Frame view={view} panel={panel} />
        </>
      ) : (
        <PlainWords headline={panel.title} detail={t(`webPage.${view.why}`)} />
      )}
    </section>
  );
}

function Frame({ view, panel }: { view: Extract<PageView, { kind: 'page' }>; panel: WebPagePanel }) {
  const { title, everyMs = DAY_MS } = panel;
  const turn = Math.floor(useServerNow(everyMs) / everyMs);
  const returns = useReturns();
  const frame = useRef<HTMLIFrameElement>(null);
  useKeptFocus(frame);
  const isRefused = useRefused(view.origin);
  if (isRefused) return null;
  return (
    <div inert className="absolute inset-0">
      <iframe
        ref={frame}
        key={`${turn}-${returns}`}
        title={title}
        src={view.url}
        sandbox="allow-scripts allow-same-origin"
        referrerPolicy="no-referrer"
        loading="eager"
        tabIndex={-1}
        className="absolute top-0 left-0 origin-top-left border-0"
        style={{
          width: panel.place.width / view.zoom,
          height: panel.place.height / view.zoom,
          transform: `scale(${view.zoom})`,
        }}
      />
      <span aria-hidden="true" className="absolute inset-0" />
    </div>
  );
}

/** Whether the page that we are on may frame nothing, as it was come to from one of ours that does not: then the words stand. */
function useRefused(origin: string): boolean {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const hear = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
      if (effectiveDirective === 'frame-src' && blockedURI.startsWith(origin)) setRefused(true);
    };
    document.addEventListener('securitypolicyviolation', hear);
    return () => document.removeEventListener('securitypolicyviolation', hear);
  }, [origin]);
  return isRefused;
}
