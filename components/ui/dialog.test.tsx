// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { problem } from './problem.ts';
import { InEnglish } from './testing/in-english.tsx';

afterEach(cleanup);

function Page({ busy = false, insists = false }: { busy?: boolean; insists?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Add a thing"
        description="It is kept."
        busy={busy}
        insists={insists}
      >
        <input aria-label="Name" />
      </Dialog>
    </>
  );
}

function opened(props: { busy?: boolean; insists?: boolean } = {}): {
  dialog: HTMLElement;
  opener: HTMLElement;
} {
  render(<Page {...props} />, { wrapper: InEnglish });
  const opener = screen.getByRole('button', { name: 'Open' });
  opener.focus();
  fireEvent.click(opener);
  return { dialog: screen.getByRole('dialog'), opener };
}

const escape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });

describe('a dialog', () => {
  it('is named and described, and takes the focus', () => {
    const { dialog } = opened();
    expect(screen.getByRole('dialog', { name: 'Add a thing', description: 'It is kept.' })).toBe(dialog);
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  });

  it('closes on Escape and gives the focus back', async () => {
    const { opener } = opened();
    escape();
    expect(screen.queryByRole('dialog')).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  });

  it.each([
    ['at work', { busy: true }],
    ['showing something once', { insists: true }],
  ])('does not close on Escape while %s', (_, props) => {
    opened(props);
    escape();
    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it('closes by its button even when it insists', () => {
    opened({ insists: true });
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

function TwoSteps() {
  const [step, setStep] = useState<'none' | 'add' | 'link'>('none');
  const close = (): void => setStep('none');
  return (
    <>
      <Button onClick={() => setStep('add')}>Open</Button>
      {step === 'add' && (
        <Dialog open onClose={close} title="Add">
          <Button onClick={() => setStep('link')}>Go on</Button>
        </Dialog>
      )}
      {step === 'link' && (
        <Dialog open onClose={close} title="The link">
          <Button onClick={close}>Done</Button>
        </Dialog>
      )}
    </>
  );
}

describe('a dialog that follows another', () => {
  it('gives the focus back to what opened the first', async () => {
    render(<TwoSteps />, { wrapper: InEnglish });
    const opener = screen.getByRole('button', { name: 'Open' });
    opener.focus();
    fireEvent.click(opener);
    const next = screen.getByRole('button', { name: 'Go on' });
    next.focus();
    fireEvent.click(next);
    // The first gives the focus back a moment after it is gone; the second keeps it.
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  });
});

describe('a question before a deed', () => {
  function asked(props: Partial<Parameters<typeof ConfirmDialog>[0]> = {}) {
    const onClose = vi.fn<() => void>();
    const onConfirm = vi.fn<() => void>();
    render(
      <ConfirmDialog
        open
        title="Remove Ana?"
        deed="Remove"
        onClose={onClose}
        onConfirm={onConfirm}
        danger
        {...props}
      >
        <p>The account is deleted for good.</p>
      </ConfirmDialog>,
      { wrapper: InEnglish },
    );
    return { onClose, onConfirm };
  }

  it('names what will happen, and begins at the harmless answer', () => {
    asked();
    expect(
      screen.getByRole('alertdialog', {
        name: 'Remove Ana?',
        description: 'The account is deleted for good.',
      }),
    ).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  });

  it('stays open after the deed is asked for, until its page closes it', () => {
    const { onClose, onConfirm } = asked();
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('neither closes nor asks again while the deed is under way', () => {
    const { onClose, onConfirm } = asked({ busy: true });
    escape();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onClose).not.toHaveBeenCalled();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('says why the deed was not done', () => {
    asked({ problem: problem('conflict', 'The last administrator stays.') });
    expect(screen.getByRole('alert').textContent).toBe('The last administrator stays.');
  });
});
