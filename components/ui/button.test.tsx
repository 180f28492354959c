// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';

afterEach(cleanup);

function pressed(props: { busy?: boolean; disabled?: boolean }) {
  const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
  const onClick = vi.fn<() => void>();
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" onClick={onClick} {...props}>
        Send
      </Button>
    </form>,
  );
  const button = screen.getByRole('button', { name: 'Send' });
  button.focus();
  fireEvent.click(button);
  return { sent: onSubmit.mock.calls.length, clicks: onClick.mock.calls.length, button };
}

describe('a button', () => {
  it('does what it says', () => {
    expect(pressed({})).toMatchObject({ sent: 1, clicks: 1 });
  });

  it.each([{ busy: true }, { disabled: true }])('does nothing and keeps the focus while %o', (props) => {
    const { sent, clicks, button } = pressed(props);
    expect([sent, clicks]).toEqual([0, 0]);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});
