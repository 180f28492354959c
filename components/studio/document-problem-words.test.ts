import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { readBoardDraft } from '#lib/domain/board-schema';
import { migrateDocument } from '#lib/domain/migrate-document';
import { readPlaylistDocument } from '#lib/domain/playlist-schema';
import type { DocumentProblem } from '#lib/domain/schema-words';
import { ruleOfWords, SHAPE_RULES } from '#lib/domain/shape-rules';
import { blankBoard } from '#lib/domain/templates/blank-board';
import { playlistOf } from '#lib/domain/testing/playlists';
import { MESSAGES } from '#lib/words/messages';
import { englishWords } from '#lib/words/testing/english-words';
import { documentProblemWords } from './document-problem-words.ts';

const english = englishWords('problems');
const german = createTranslator({ locale: 'de', messages: MESSAGES.de, namespace: 'problems' });

const text = { id: 'a', kind: 'text', title: '', at: { column: 0, row: 0, columns: 9, rows: 9 } };

function ofBoard(changes: object): DocumentProblem | undefined {
  const reading = readBoardDraft({ ...blankBoard('Floor'), ...changes });
  return reading.kind === 'bad' ? reading.problems[0] : undefined;
}

function ofPlaylist(changes: object): DocumentProblem | undefined {
  const reading = readPlaylistDocument({ ...playlistOf(), ...changes });
  return reading.kind === 'bad' ? reading.problems[0] : undefined;
}

function ofFormat(format: number): DocumentProblem | undefined {
  const migrated = migrateDocument({ format }, { current: 1, oldest: 1, steps: [] });
  return migrated.kind === 'bad' ? migrated.problem : undefined;
}

describe('what is wrong with the shape of a document', () => {
  it.each([
    ['what is missing', ofBoard({ name: undefined }), 'fehlt'],
    ['what is of another kind', ofBoard({ name: 7 }), 'muss Text sein'],
    ['what is none of several', ofBoard({ theme: 'pink' }), 'muss "dark" oder "light" sein'],
    ['what nothing is called', ofBoard({ more: 1 }), 'hat "more"; so heißt hier nichts'],
    ['what is too small', ofBoard({ grid: { columns: 0, rows: 9 } }), 'muss mindestens 1 sein'],
    ['what is too long', ofBoard({ connection: 'x'.repeat(201) }), 'darf höchstens 200 Zeichen haben'],
    ['an empty text', ofBoard({ connection: '' }), 'muss mindestens 1 Zeichen haben'],
    ['an empty name', ofBoard({ name: '' }), 'braucht einen Namen'],
    ['a half number', ofBoard({ grid: { columns: 1.5, rows: 9 } }), 'muss eine ganze Zahl sein'],
    [
      'a panel of no kind',
      ofBoard({ panels: [{ ...text, kind: 'x' }] }),
      'ist keine der hier bekannten Arten',
    ],
    [
      'too many boards',
      ofPlaylist({ items: Array.from({ length: 51 }, () => playlistOf().items[0]) }),
      'Eine Playlist fasst höchstens 50 Boards.',
    ],
    [
      'a time that is none',
      ofPlaylist({ rest: [{ mode: 'dim', hours: { days: [], from: '8', to: '9' } }] }),
      'Das ist keine Uhrzeit. Schreiben Sie sie wie 08:30.',
    ],
    [
      'a newer format',
      ofFormat(9),
      'Es wurde von einem neueren Watchfloor geschrieben (Format 9; dieses kennt 1).',
    ],
  ])('%s is said in English as the schema says it, and in German', (_, problem, words) => {
    expect(problem?.shape).toBeDefined();
    if (!problem) return;
    expect(documentProblemWords(problem, english)).toBe(problem.message);
    expect(documentProblemWords(problem, german)).toBe(words);
  });

  it.each(Object.values(SHAPE_RULES))('“%s” of a schema’s own has words by key', (message) => {
    const shape = ruleOfWords(message);
    const problem = { path: '', message, ...(shape && { shape }) };
    expect(documentProblemWords(problem, english)).toBe(message);
    expect(documentProblemWords(problem, german)).not.toBe(message);
  });
});
