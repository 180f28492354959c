'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { MonitoringMode } from '#lib/domain/monitoring-acts';
import type { MonitoringActed, StationActed } from '#lib/domain/monitoring-now';
import { PressKeys } from '#components/acting/press-keys.ts';
import { ownProblem, type Problem } from '#components/ui/problem.ts';
import { sendJson } from '#components/ui/send-json.ts';
import { readListened, readStationActed } from './listening-answers.ts';
import type { Asked } from './listening-words.ts';

/** What the last act was about, and what became of it: an answer, or why our own server did not take it. */
export interface LastAct {
  connection: string;
  /** Null: about the station. */
  agent: string | null;
  asked: Asked;
  acted: MonitoringActed | null;
  problem: Problem | null;
}

export interface ListeningActs {
  /** What is on its way. */
  busy: Asked | null;
  last: LastAct | null;
  listen: (connection: string, act: { agent: string; mode: MonitoringMode }) => Promise<void>;
  stop: (connection: string, agent: string) => Promise<void>;
  /** Resolves to the answer with the phone's parameters, which are kept nowhere else on the page. */
  login: (
    connection: string,
    act: { station: string; isForced: boolean; takesOver: boolean },
  ) => Promise<StationActed | null>;
  connect: (connection: string) => Promise<void>;
  leave: (connection: string) => Promise<void>;
  forget: () => void;
  /** What is going on has just changed by other means. */
  lookAgain: () => void;
}

interface Sending<Answer> {
  connection: string;
  agent: string | null;
  asked: Asked;
  path: 'station' | 'monitoring';
  body: object;
  read: (body: unknown) => Answer;
  actedOf: (answer: Answer) => MonitoringActed;
}

/** Longer than the server waits for the upstream, which is asked several times in one act. */
const TIMEOUT_MS = 90_000;

/** Acts at stations and on agents, one press after the other. */
export function useListeningActs(): ListeningActs {
  const client = useQueryClient();
  const [busy, setBusy] = useState<Asked | null>(null);
  const [last, setLast] = useState<LastAct | null>(null);
  const [keys] = useState(() => new PressKeys());
  const underway = useRef(false);

  const send = useCallback(
    async function send<Answer>(sending: Sending<Answer>): Promise<Answer | null> {
      const { connection, agent, asked, path, body, read, actedOf } = sending;
      if (underway.current) return null;
      underway.current = true;
      setBusy(asked);
      setLast(null);
      const sent = await sendJson({
        method: 'POST',
        path: `/api/acting/${encodeURIComponent(connection)}/${path}`,
        body: { key: keys.keyFor({ path, body }), ...body },
        timeoutMs: TIMEOUT_MS,
      });
      if (sent.kind === 'done') keys.answered();
      underway.current = false;
      setBusy(null);
      const answer = sent.kind === 'done' ? readable(read, sent.body) : null;
      const problem = sent.kind === 'failed' ? sent.problem : ownProblem({ kind: 'unreadable' });
      setLast({
        connection,
        agent,
        asked,
        acted: answer === null ? null : actedOf(answer),
        problem: answer === null ? problem : null,
      });
      // Also where no answer came: what is going on is asked, and nothing is done twice.
      void client.invalidateQueries({ queryKey: ['listening'] });
      void client.invalidateQueries({ queryKey: ['listeners', connection] });
      return answer;
    },
    [client, keys],
  );

  return useMemo(() => {
    const onAgent = async (connection: string, act: { action: 'listen' | 'stop'; agent: string }) => {
      const about = { connection, agent: act.agent, asked: act.action, path: 'monitoring' } as const;
      await send({ ...about, body: act, read: readListened, actedOf: (acted) => acted });
    };
    const atStation = async (connection: string, asked: 'login' | 'connect' | 'leave', more: object) =>
      await send({
        connection,
        agent: null,
        asked,
        path: 'station',
        body: { action: asked, ...more },
        read: readStationActed,
        actedOf: ({ acted }) => acted,
      });
    return {
      busy,
      last,
      listen: (connection, act) => onAgent(connection, { action: 'listen', ...act }),
      stop: (connection, agent) => onAgent(connection, { action: 'stop', agent }),
      login: (connection, act) => atStation(connection, 'login', act),
      connect: async (connection) => void (await atStation(connection, 'connect', {})),
      leave: async (connection) => void (await atStation(connection, 'leave', {})),
      forget: () => setLast(null),
      lookAgain: () => void client.invalidateQueries({ queryKey: ['listening'] }),
    };
  }, [busy, last, send, client]);
}

function readable<Answer>(read: (body: unknown) => Answer, body: unknown): Answer | null {
  try {
    return read(body);
  } catch {
    return null;
  }
}
