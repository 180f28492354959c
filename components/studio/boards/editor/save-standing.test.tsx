// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { blended } from '#lib/domain/templates/blended';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { beginDraft } from './draft-state.ts';
import { SaveStanding } from './save-standing.tsx';

it('says of what was saved after the page was made that it was just now', () => {
  const madeAt = Date.UTC(2026, 10, 28, 10, 0, 0);
  const state = beginDraft({ version: 2, document: blended(), by: 'Maria Keller', at: madeAt + 40_000 });
  render(<SaveStanding state={state} isReadable now={madeAt} />, { wrapper: InEnglish });
  expect(screen.getByRole('status').textContent).toBe('Draft saved by Maria Keller just now');
});
