'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { LinkState } from './use-link.ts';

interface LinkTroubleProps {
  state: Exclude<LinkState<'first-admin' | 'set-password'>, { kind: 'good' }>;
  onAgain: () => void;
  /** How to get a new link. */
  children: ReactNode;
}

/** What stands in place of the form while a link is looked at, and when it is of no use. */
export function LinkTrouble({ state, onAgain, children }: LinkTroubleProps) {
  switch (state.kind) {
    case 'looking':
      return <Skeleton lines={3} />;
    case 'missing':
      return (
        <Notice tone="warn" title="This page is opened by a link">
          <p>
            Open the whole link again, from where you got it: after the first load it no longer stands in the
            address. {children}
          </p>
        </Notice>
      );
    case 'void':
      return (
        <Notice tone="warn" title="This link no longer works">
          <p>It has been used, is too old, or a newer one was made. {children}</p>
        </Notice>
      );
    case 'unknown':
      return (
        <Notice
          tone="bad"
          actions={
            <Button size="small" onClick={onAgain}>
              Try again
            </Button>
          }
        >
          {state.problem.message}
        </Notice>
      );
  }
}
