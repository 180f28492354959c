'use client';

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { randomKey } from '#components/ui/random-key.ts';
import { PressKeys } from '#components/acting/press-keys.ts';
import { useLiveStore } from '#components/live/live-context.ts';
import { ProblemError } from '#components/ui/problem-words.ts';
import { ownProblem } from '#components/ui/problem.ts';
import { sendJson } from '#components/ui/send-json.ts';
import type { MessagesView, MessageThread } from '#lib/domain/message-thread';
import { ownValue } from '#lib/domain/own-value';
import { useKeptText } from './kept-choice.ts';
import { readMessageActed, readMessages } from './message-answers.ts';
import { type ActAnswer, type AskedAct, MessagesContext, type Shown } from './messages-context.ts';
import { latestIn, markRead as marked, parseMarks, unreadIn as unreadOf } from './read-marks.ts';

interface MessagesProviderProps {
  connection: string;
  zone: string;
  /** What stands in the column beside the table; where that changes, messages make room for it. */
  beside: string;
  children: ReactNode;
}

/** A page says that it is there at least so often. */
const SAID_AGAIN_MS = 20_000;
const CHATS: ReadonlySet<AskedAct['act']> = new Set(['start-chat', 'answer-help', 'accept']);
/** Longer than the server waits for the upstream, so that it can say what it knows. */
const ACT_WAITS_MS = 60_000;

/** The messages of whom one acts as on a connection: asked for once, and whenever the stream says that they have changed. */
export function MessagesProvider({ connection, zone, beside, children }: MessagesProviderProps) {
  const store = useLiveStore();
  const client = useQueryClient();
  const path = `/api/acting/${encodeURIComponent(connection)}/messages`;
  const [page] = useState(randomKey);
  const [keys] = useState(() => new PressKeys());
  const [choice, keepChoice] = useKeptText(`watchfloor.messages.on.${connection}`);
  const [keptMarks, keepMarks] = useKeptText(`watchfloor.messages.read.${connection}`);
  const [opened, setOpened] = useState<{ shown: Shown; beside: string } | null>(null);
  const isOn = choice === 'on';
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: ['messages', connection, isOn],
    queryFn: ({ signal }) => askView(path, isOn ? { page, isOn } : null, signal),
    refetchInterval: isOn ? SAID_AGAIN_MS : false,
    refetchIntervalInBackground: true,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: ['messages', connection] }),
    [client, connection],
  );
  useEffect(
    () =>
      store.subscribeCommands(({ command }) => {
        if (command.do === 'messages' && command.connection === connection) refresh();
      }),
    [store, connection, refresh],
  );
  // A page that goes says so, so that the seat is not held for longer than it must.
  useEffect(() => {
    if (!isOn) return;
    const leave = (): void =>
      void sendJson({ method: 'PUT', path, body: { page, isOn: false }, keepalive: true });
    const back = (event: PageTransitionEvent): void => {
      if (event.persisted) refresh();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', back);
      leave();
    };
  }, [isOn, path, page, refresh]);

  const threads = data?.threads;
  const firstLook = threads === undefined ? 0 : latestIn(threads);
  const marks = useMemo(
    () => parseMarks(keptMarks) ?? { since: firstLook, threads: {} },
    [keptMarks, firstLook],
  );
  // What was there before one first looked is not news.
  const isFirstLook = keptMarks === null && threads !== undefined;
  useEffect(() => {
    if (isFirstLook) keepMarks(JSON.stringify({ since: firstLook, threads: {} }));
  }, [isFirstLook, firstLook, keepMarks]);

  const act = useCallback(
    async (asked: AskedAct): Promise<ActAnswer> => {
      // What is answered in a chat is heard only by whoever receives.
      if (CHATS.has(asked.act)) keepChoice('on');
      const body = { key: keys.keyFor(asked), ...asked };
      const sent = await sendJson({ method: 'POST', path, body, timeoutMs: ACT_WAITS_MS });
      refresh();
      if (sent.kind === 'failed') return sent;
      keys.answered();
      try {
        return { kind: 'acted', acted: readMessageActed(sent.body) };
      } catch {
        return { kind: 'failed', problem: ownProblem({ kind: 'unreadable' }) };
      }
    },
    [path, refresh, keepChoice, keys],
  );
  const show = useCallback((shown: Shown | null) => setOpened(shown && { shown, beside }), [beside]);
  const setOn = useCallback((next: boolean) => keepChoice(next ? 'on' : null), [keepChoice]);
  const shown = opened?.beside === beside ? opened.shown : null;
  const value = useMemo(
    () => ({
      connection,
      zone,
      view: data ?? null,
      problem: error,
      viewAt: dataUpdatedAt,
      isOn,
      setOn,
      shown,
      show,
      act,
      unreadIn: (thread: MessageThread) => unreadOf(thread, marks),
      unread: (threads ?? []).reduce((sum, thread) => sum + unreadOf(thread, marks), 0),
      markRead: (thread: MessageThread) => {
        const next = marked(marks, thread);
        if (next !== marks) keepMarks(JSON.stringify(next));
      },
      nameOf: (username: string) => ownValue(data?.names ?? {}, username) ?? username,
    }),
    [connection, zone, data, error, dataUpdatedAt, isOn, setOn, shown, show, act, threads, marks, keepMarks],
  );
  return <MessagesContext value={value}>{children}</MessagesContext>;
}

/** The view, and with `presence` a word that this page wants more to be received. */
async function askView(
  path: string,
  presence: { page: string; isOn: boolean } | null,
  signal: AbortSignal,
): Promise<MessagesView> {
  const sent = await sendJson(
    presence ? { method: 'PUT', path, body: presence, signal } : { method: 'GET', path, signal },
  );
  if (sent.kind === 'failed') throw new ProblemError(sent.problem);
  try {
    return readMessages(sent.body);
  } catch (cause) {
    throw new ProblemError(ownProblem({ kind: 'unreadable' }), { cause });
  }
}
