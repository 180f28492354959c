// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import type { Frame } from '#lib/wire/frame';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { LiveProvider } from './live-provider.tsx';
import { queryKey } from './query-key.ts';
import type { HostMessage, PageMessage } from './stream-messages.ts';
import type { OpenPort } from './stream-port.ts';
import { useConnections } from './use-connections.ts';
import { useLiveQuery } from './use-live-query.ts';
import { useServerNow } from './use-server-now.ts';
import { useStream } from './use-stream.ts';

const QUEUES: LiveQuery = { kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*' };
const AGENTS: LiveQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function host() {
  const posted: PageMessage[] = [];
  const lines = new Set<(message: HostMessage) => void>();
  const openPort: OpenPort = (onMessage) => {
    lines.add(onMessage);
    return { post: (message) => posted.push(message), close: () => lines.delete(onMessage) };
  };
  const tell = (message: HostMessage): void => act(() => lines.forEach((line) => line(message)));
  const frames = (...some: Frame[]): void => tell({ kind: 'frames', frames: some });
  return { openPort, posted, lines, tell, frames };
}

/** Lets the fake time run. */
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

const snapshot = (q: string, value: number): Frame => ({
  kind: 'snapshot',
  q,
  v: value,
  connection: 'five9',
  type: 'ACDStatus',
  columns: [
    { name: 'Skill Name', kind: 'key' },
    { name: 'Calls', kind: 'count' },
  ],
  rows: [['a', value]],
});

function Panel({ query, renders }: { query: LiveQuery | null; renders?: string[] }) {
  const { table, ageState } = useLiveQuery(query);
  renders?.push(query?.type ?? 'none');
  return (
    <p>
      {query?.type ?? 'none'} {ageState} {JSON.stringify(table?.rows[0]?.cells[1] ?? '–')}
    </p>
  );
}

describe('the hooks of panels', () => {
  it('show what the host tells, and ask for each query once, also in strict mode', async () => {
    const { openPort, posted, lines, tell, frames } = host();
    const page = render(
      <StrictMode>
        <LiveProvider openPort={openPort}>
          <Panel query={QUEUES} />
          <Panel query={{ ...QUEUES }} />
          <Panel query={null} />
        </LiveProvider>
      </StrictMode>,
    );
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(lines.size).toBe(1);
    expect(posted.at(-1)).toEqual({ kind: 'want', queries: [QUEUES] });
    tell({ kind: 'names', names: [[queryKey(QUEUES), 'q1']], refused: [] });
    frames(snapshot('q1', 7));
    expect(screen.getAllByText('ACDStatus none 7')).toHaveLength(2);
    expect(screen.getByText('none none "–"')).toBeDefined();
    page.unmount();
    expect(lines.size).toBe(0);
  });

  it('render a panel again only for its own query', () => {
    const { openPort, tell, frames } = host();
    const renders: string[] = [];
    render(
      <LiveProvider openPort={openPort}>
        <Panel query={QUEUES} renders={renders} />
        <Panel query={AGENTS} renders={renders} />
      </LiveProvider>,
    );
    tell({
      kind: 'names',
      names: [
        [queryKey(QUEUES), 'q1'],
        [queryKey(AGENTS), 'q2'],
      ],
      refused: [],
    });
    frames(snapshot('q1', 1), snapshot('q2', 1));
    renders.length = 0;
    frames(snapshot('q1', 2));
    expect(renders).toEqual(['ACDStatus']);
  });

  it('follow a query that changes', async () => {
    const { openPort, posted, tell, frames } = host();
    const view = (query: LiveQuery) => (
      <LiveProvider openPort={openPort}>
        <Panel query={query} />
      </LiveProvider>
    );
    const page = render(view(QUEUES));
    page.rerender(view(AGENTS));
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(posted.at(-1)).toEqual({ kind: 'want', queries: [AGENTS] });
    tell({ kind: 'names', names: [[queryKey(AGENTS), 'q2']], refused: [] });
    frames(snapshot('q2', 3));
    expect(screen.getByText('AgentState none 3')).toBeDefined();
  });

  it('tick on the clock of the server, whatever the clock of the browser says or becomes', async () => {
    vi.useFakeTimers({ now: 5, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    const SERVER = 1_700_000_000_250;
    function Clock() {
      return <p>now {useServerNow()}</p>;
    }
    const { openPort, frames } = host();
    render(
      <LiveProvider openPort={openPort}>
        <Clock />
      </LiveProvider>,
    );
    expect(screen.getByText('now 0')).toBeDefined();
    frames({ kind: 'heartbeat', serverTime: SERVER });
    expect(screen.getByText('now 1700000000000')).toBeDefined();
    pass(2_000);
    expect(screen.getByText('now 1700000002000')).toBeDefined();
    vi.setSystemTime(Date.now() + 86_400_000);
    pass(2_000);
    expect(screen.getByText('now 1700000004000')).toBeDefined();
    pass(60_000);
    expect(screen.getByText('now 1700000005000'), 'frozen after 5 s of silence').toBeDefined();
  });

  it('tell how the stream and the connections stand', () => {
    function Health() {
      const { kind, lastHeardAt } = useStream();
      return (
        <p>
          {kind} {String(lastHeardAt)} {useConnections().length}
        </p>
      );
    }
    const { openPort, frames } = host();
    render(
      <LiveProvider openPort={openPort}>
        <Health />
      </LiveProvider>,
      { wrapper: InEnglish },
    );
    expect(screen.getByText('connecting null 0')).toBeDefined();
    frames({
      kind: 'state',
      serverTime: 1_700_000_000_999,
      connections: [
        {
          id: 'five9',
          name: 'Five9',
          zone: 'UTC',
          state: 'live',
          reason: '',
          stateSince: 0,
          types: [],
          quota: [],
        },
      ],
    });
    expect(screen.getByText('live 1700000000000 1')).toBeDefined();
  });

  it('begin anew, with all they have kept, when what was shown may not be seen any more', () => {
    function Holding() {
      const { table } = useLiveQuery(QUEUES);
      const [held] = useState(() => new Set<string>());
      for (const { key } of table?.rows ?? []) held.add(key);
      return <p>held {[...held].join()}</p>;
    }
    const { openPort, tell, frames } = host();
    render(
      <LiveProvider openPort={openPort}>
        <Holding />
      </LiveProvider>,
    );
    tell({ kind: 'names', names: [[queryKey(QUEUES), 'q1']], refused: [] });
    frames(snapshot('q1', 1));
    expect(screen.getByText('held a')).toBeDefined();
    frames({ kind: 'goodbye', retryMs: 100, reason: 'access' });
    expect(screen.getByText('held')).toBeDefined();
  });

  it('render on the server as not yet connected', () => {
    const { openPort, lines } = host();
    const html = renderToString(
      <LiveProvider openPort={openPort}>
        <Panel query={QUEUES} />
      </LiveProvider>,
    );
    expect(html.replaceAll('<!-- -->', '')).toBe('<p>ACDStatus none &quot;–&quot;</p>');
    expect(lines.size).toBe(0);
  });
});
