'use client';

import { useTranslations } from 'next-intl';
import { Component, type ReactNode } from 'react';
import { WallNotice } from './wall-notice.tsx';

interface Props {
  children: ReactNode;
}
interface State {
  failed: boolean;
}

const AGAIN_MS = 15_000;

/** The last resort of a wall: says that it failed, and tries again by itself, since nobody is there to press a button. */
export class WallBoundary extends Component<Props, State> {
  override state: State = { failed: false };
  #again: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.setState({ failed: false }), AGAIN_MS);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#again);
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const t = useTranslations('common.page');
  return (
    <WallNotice title={t('failed.title')}>
      {t('failed.text')} {t('triesByItself', { seconds: AGAIN_MS / 1_000 })}
    </WallNotice>
  );
}
