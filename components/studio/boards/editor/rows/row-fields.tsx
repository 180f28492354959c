'use client';

import type { PanelDocument } from '#lib/domain/board-document';
import { OwnLimitsFields } from './own-limits-fields.tsx';
import { PinnedFields } from './pinned-fields.tsx';

interface RowFieldsProps {
  panel: PanelDocument;
  onChange: (panel: PanelDocument) => void;
}

/** What a panel of rows says of single ones: limits of their own, and which stand on top. */
export function RowFields({ panel, onChange }: RowFieldsProps) {
  switch (panel.kind) {
    case 'queue-table':
      return (
        <>
          <OwnLimitsFields panel={panel} onChange={onChange} />
          <PinnedFields panel={panel} onChange={onChange} />
        </>
      );
    case 'agent-grid':
    case 'campaign-table':
      return <PinnedFields panel={panel} onChange={onChange} />;
    case 'big-number':
    case 'gauge':
    case 'state-bar':
    case 'agent-table':
    case 'leaderboard':
    case 'health':
    case 'text':
    case 'clock':
    case 'image':
    case 'ticker':
    case 'web-page':
      return null;
  }
}
