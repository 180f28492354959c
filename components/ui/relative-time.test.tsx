// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RelativeTime } from './relative-time.tsx';
import { InEnglish } from './testing/in-english.tsx';

const NOW = Date.UTC(2025, 2, 3, 14, 5, 12);
const MINUTE = 60_000;

beforeEach(() => {
  // The browser's own clock is a year off.
  vi.useFakeTimers({
    now: NOW - 365 * 86_400_000,
    toFake: ['setInterval', 'clearInterval', 'Date', 'performance'],
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('how long ago', () => {
  it('is told by the server’s clock, not the browser’s, and keeps up', () => {
    render(<RelativeTime at={NOW - 5 * MINUTE} now={NOW} />, { wrapper: InEnglish });
    expect(screen.getByText('5 min ago')).toBeDefined();
    pass(10 * MINUTE);
    expect(screen.getByText('15 min ago')).toBeDefined();
  });

  it('starts anew with what the server says next', () => {
    const { rerender } = render(<RelativeTime at={NOW - 5 * MINUTE} now={NOW} />, { wrapper: InEnglish });
    pass(10 * MINUTE);
    rerender(<RelativeTime at={NOW + 10 * MINUTE} now={NOW + 12 * MINUTE} />);
    expect(screen.getByText('2 min ago')).toBeDefined();
  });

  it('has the moment itself at hand', () => {
    render(<RelativeTime at={NOW} now={NOW} />, { wrapper: InEnglish });
    const time = screen.getByText('just now');
    expect(time.getAttribute('datetime')).toBe('2025-03-03T14:05:12.000Z');
    expect(time.title).toContain('3 Mar 2025');
  });

  it('says what is asked for where there is no moment', () => {
    render(<RelativeTime at={null} now={NOW} none="Never" />, { wrapper: InEnglish });
    expect(screen.getByText('Never')).toBeDefined();
  });

  it('is the same on the server', () => {
    const time = <RelativeTime at={NOW - 3 * MINUTE} now={NOW} />;
    expect(renderToString(<InEnglish>{time}</InEnglish>)).toContain('3 min ago');
  });
});
