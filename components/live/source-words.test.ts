import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { MESSAGES } from '#lib/words/messages';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { inWords, sourceWords } from './source-words.ts';

const german = createTranslator({ locale: 'de', messages: MESSAGES.de, namespace: 'live' });

const table: TypeStatus = {
  type: 'AgentState',
  standing: 'doubtful',
  reason: 'Five9 sent this table empty; checking',
  why: { key: 'sent-empty' },
  measuredAt: null,
  receivedAt: null,
  limitMs: 15_000,
  nextAt: null,
  rows: null,
  columns: 0,
  version: 0,
};
const connection: ConnectionStatus = {
  id: 'north',
  name: 'North',
  zone: 'UTC',
  state: 'error',
  reason: 'no seat free at Five9; trying again at 14:20',
  why: { key: 'no-seat', again: '14:20' },
  stateSince: 0,
  types: [table],
  quota: [],
};

describe('why a source is not live', () => {
  it('is said in the language of the reader, with the time of the next try', () => {
    expect(sourceWords(connection, german)).toBe('kein Platz bei Five9 frei; neuer Versuch um 14:20 Uhr');
  });

  it('is said as the server tells it where it sends no code, or one of a later version', () => {
    expect(sourceWords({ reason: 'as told' }, german)).toBe('as told');
    expect(sourceWords({ reason: 'as told', why: { key: 'of-tomorrow' } }, german)).toBe('as told');
  });

  it('reaches the connection and its tables alike', () => {
    const [said] = inWords([connection], german);
    expect(said?.reason).toBe('kein Platz bei Five9 frei; neuer Versuch um 14:20 Uhr');
    expect(said?.types[0]?.reason).toBe('Five9 hat diese Tabelle leer geschickt; wird geprüft');
  });

  it('leaves what has no code the very same, so that nothing is drawn anew', () => {
    const { why: _why, ...plain } = connection;
    const { why: _tableWhy, ...plainTable } = table;
    const connections = [{ ...plain, types: [plainTable] }];
    expect(inWords(connections, englishWords('live'))).toBe(connections);
  });
});
