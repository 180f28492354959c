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
  /** It was not sent, since something else was on its way. */
  isUnsent: boolean;
}

/** What is on its way, at the station or to an agent. */
type UnderWay = Pick<LastAct, 'connection' | 'agent' | 'asked'>;

export interface ListeningActs {
  /** Whether that, or anything, is on its way. */
  isBusy: (asked?: Asked) => boolean;
  /** To whom listening is being begun on a connection; null where it is not. */
  beginsWith: (connection: string) => string | null;
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

interface Sending<Answer> extends UnderWay {
  path: 'station' | 'monitoring';
  body: object;
  read: (body: unknown) => Answer;
  actedOf: (answer: Answer) => MonitoringActed;
}

/** Longer than the server waits for the upstream, which is asked several times in one act. */
const TIMEOUT_MS = 90_000;

/** What ends something waits for nothing else that is on its way. */
type Lane = 'act' | 'stop' | 'leave';

function laneOf(asked: Asked): Lane {
  return asked === 'stop' || asked === 'leave' ? asked : 'act';
}

/** Acts at stations and on agents, one press after the other; stopping and leaving beside whatever hangs. */
export function useListeningActs(): ListeningActs {
  const client = useQueryClient();
  const [underWay, setUnderWay] = useState<readonly UnderWay[]>([]);
  const [last, setLast] = useState<LastAct | null>(null);
  const [keys] = useState(() => ({ act: new PressKeys(), stop: new PressKeys(), leave: new PressKeys() }));
  const lanes = useRef(new Set<Lane>());

  const send = useCallback(
    async function send<Answer>(sending: Sending<Answer>): Promise<Answer | null> {
      const { connection, agent, asked, path, body, read, actedOf } = sending;
      const about = { connection, agent, asked };
      const lane = laneOf(asked);
      if (lanes.current.has(lane)) {
        setLast({ ...about, acted: null, problem: null, isUnsent: true });
        return null;
      }
      lanes.current.add(lane);
      setUnderWay((before) => [...before, about]);
      setLast(null);
      const sent = await sendJson({
        method: 'POST',
        path: `/api/acting/${encodeURIComponent(connection)}/${path}`,
        body: { key: keys[lane].keyFor({ path, body }), ...body },
        timeoutMs: TIMEOUT_MS,
      });
      if (sent.kind === 'done') keys[lane].answered();
      lanes.current.delete(lane);
      setUnderWay((before) => before.filter((one) => one !== about));
      const answer = sent.kind === 'done' ? readable(read, sent.body) : null;
      const problem = sent.kind === 'failed' ? sent.problem : ownProblem({ kind: 'unreadable' });
      setLast({
        ...about,
        isUnsent: false,
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
      isBusy: (asked) => underWay.some((one) => asked === undefined || one.asked === asked),
      beginsWith: (connection) =>
        underWay.find((one) => one.asked === 'listen' && one.connection === connection)?.agent ?? null,
      last,
      listen: (connection, act) => onAgent(connection, { action: 'listen', ...act }),
      stop: (connection, agent) => onAgent(connection, { action: 'stop', agent }),
      login: (connection, act) => atStation(connection, 'login', act),
      connect: async (connection) => void (await atStation(connection, 'connect', {})),
      leave: async (connection) => void (await atStation(connection, 'leave', {})),
      forget: () => setLast(null),
      lookAgain: () => void client.invalidateQueries({ queryKey: ['listening'] }),
    };
  }, [underWay, last, send, client]);
}

function readable<Answer>(read: (body: unknown) => Answer, body: unknown): Answer | null {
  try {
    return read(body);
  } catch {
    return null;
  }
}
