// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { PanelBoundary } from './panel-boundary.tsx';

function Number({ value }: { value: number }) {
  if (value < 0) throw new Error('cannot be drawn');
  return <b>{value}</b>;
}

const panel = (value: number) => (
  <PanelBoundary title="Calls waiting">
    <Number value={value} />
  </PanelBoundary>
);

/** Without it React would report on the console what a boundary has caught. */
const options = { wrapper: InEnglish, onCaughtError: (): void => undefined };

function turn(): void {
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a panel that fails', () => {
  it('keeps its last good picture, marked as stale', () => {
    const { rerender, container } = render(panel(7), options);
    rerender(panel(-1));
    expect(screen.getByText('7')).toBeTruthy();
    expect(screen.getByText('failed · trying again')).toBeTruthy();
    expect(container.querySelector('[data-stale=true]')).toBeTruthy();
  });

  it('says what failed where there was no picture yet', () => {
    render(panel(-1), options);
    expect(screen.getByText('Calls waiting failed · trying again')).toBeTruthy();
  });

  it('comes back by itself', () => {
    const { rerender, container } = render(panel(7), options);
    rerender(panel(-1));
    rerender(panel(8));
    expect(screen.getByText('7')).toBeTruthy();
    turn();
    expect(screen.getByText('8')).toBeTruthy();
    expect(container.querySelector('[data-stale]')).toBeNull();
  });

  it('keeps its picture through failing again and again', () => {
    const { rerender } = render(panel(7), options);
    rerender(panel(-1));
    for (let failures = 0; failures < 3; failures++) turn();
    expect(screen.getByText('7')).toBeTruthy();
    rerender(panel(9));
    turn();
    expect(screen.getByText('9')).toBeTruthy();
  });
});
