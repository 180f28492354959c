'use client';

import { useTranslations } from 'next-intl';
import { createRef, type ReactNode } from 'react';
import { TryingAgain } from './trying-again.tsx';

interface Props {
  title: string;
  children: ReactNode;
}

const AGAIN_MS = 10_000;

/**
 * Keeps one panel's failure to itself: its last good picture stays, drawn as stale and standing still, and it is tried
 * again every ten seconds. Without a picture a sentence says what failed.
 */
export class PanelBoundary extends TryingAgain<Props> {
  protected override readonly againMs = AGAIN_MS;
  readonly #box = createRef<HTMLDivElement>();
  #picture = '';

  override render(): ReactNode {
    if (!this.state.failed)
      return (
        <div ref={this.#box} className="size-full">
          {this.props.children}
        </div>
      );
    // While a failure is drawn, what was good is still in the document; after that there is no box to read.
    this.#picture = this.#box.current?.innerHTML ?? this.#picture;
    return (
      <div
        data-stale="true"
        data-failed="true"
        className="stale relative size-full overflow-hidden rounded-wall bg-panel"
      >
        <div className="size-full" dangerouslySetInnerHTML={{ __html: this.#picture }} />
        <span aria-hidden="true" className="hatched pointer-events-none absolute inset-0" />
        <p className="absolute inset-x-0 bottom-0 truncate bg-panel-2 px-[24px] py-[8px] text-wall-label leading-tight text-ink">
          <FailureWords title={this.#picture === '' ? this.props.title : null} />
        </p>
      </div>
    );
  }
}

function FailureWords({ title }: { title: string | null }) {
  const t = useTranslations('wall.panel');
  return title === null ? t('failedTrying') : t('titleFailedTrying', { title });
}
