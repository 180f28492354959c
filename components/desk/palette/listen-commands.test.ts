import { expect, it } from 'vitest';
import type { ResultTable } from '#lib/domain/result-table';
import { englishWords } from '#lib/words/testing/english-words';
import { listenCommands } from './listen-commands.ts';
import { rankCommands } from './rank-commands.ts';

function tableOf(
  ...rows: [key: string, name: string | null, state: string | null][]
): Pick<ResultTable, 'rows'> {
  return { rows: rows.map((cells) => ({ key: cells[0], cells })) };
}

const AGENTS = tableOf(
  ['ana@x.example', 'Ana Ruiz', 'On Call'],
  ['bo@x.example', '', 'Ready'],
  ['cy@x.example', 'Cy Young', 'Logged Out'],
  ['di@x.example', 'Di Woods', null],
  ['ed@x.example', 'Ed Moss', 'Not Ready'],
);

it('offers listening to whoever is logged in, found by name or login, save where their own panel does', () => {
  const heard: string[] = [];
  const commands = listenCommands(AGENTS, {
    t: englishWords('desk'),
    opened: 'ed@x.example',
    onListen: (agent) => heard.push(agent),
  });
  expect(commands).toMatchObject([
    { title: 'Listen to Ana Ruiz', detail: 'ana@x.example', group: 'agents' },
    { title: 'Listen to bo@x.example' },
  ]);
  for (const typed of ['listen ana', 'ana@x']) rankCommands(commands, typed)[0]?.run();
  expect(heard).toEqual(['ana@x.example', 'ana@x.example']);
});

it('offers nothing while there is no table', () => {
  const none = { t: englishWords('desk'), opened: null, onListen: () => undefined };
  expect(listenCommands(null, none)).toEqual([]);
});
