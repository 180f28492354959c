// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyField } from './copy-field.tsx';
import { InEnglish } from './testing/in-english.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(writeText?: (text: string) => Promise<void>): HTMLTextAreaElement {
  vi.stubGlobal('navigator', { clipboard: writeText && { writeText } });
  render(<CopyField label="Token" value="wf_secret" hint="Not shown again." />, { wrapper: InEnglish });
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token' });
}

describe('something to take along', () => {
  it('is copied whole, and says so', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    shown(writeText);
    fireEvent.click(screen.getByRole('button', { name: 'Copy Token' }));
    expect((await screen.findByText('Copied')).closest('button')).not.toBeNull();
    expect(writeText.mock.calls).toEqual([['wf_secret']]);
    expect(screen.getByRole('status').textContent).toContain('Copied.');
  });

  it.each([
    ['there is no clipboard, as on a page without https', undefined],
    ['the browser refuses', () => Promise.reject(new Error('denied'))],
  ])('is selected to be copied by hand where %s', async (_, writeText) => {
    const box = shown(writeText);
    fireEvent.click(screen.getByRole('button', { name: 'Copy Token' }));
    expect(await screen.findByText(/press Ctrl C/u)).toBeDefined();
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('wf_secret');
    expect(screen.queryByText('Copied')).toBeNull();
  });

  it('cannot be changed', () => {
    expect(shown().readOnly).toBe(true);
  });
});
