import { describe, expect, it } from 'vitest';
import { announcementDraftSchema } from './announcement-schema.ts';

const DRAFT = {
  text: 'Fire drill at ten',
  tone: 'ticker',
  startsAt: null,
  endsAt: 1_000,
  audience: { kind: 'playlists', ids: ['a', 'b'] },
};

const firstProblem = (changes: object): string | undefined => {
  const { error } = announcementDraftSchema.safeParse({ ...DRAFT, ...changes });
  const issue = error?.issues[0];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
};

describe('an announcement as it is written', () => {
  it('is one line, without room at its ends', () => {
    const text = '  Fire\n\tdrill\u0000 at   ten ';
    expect(announcementDraftSchema.parse({ ...DRAFT, text })).toEqual(DRAFT);
  });

  it.each([
    ['no text', { text: ' \n ' }, 'text: Write what is to be said.'],
    ['too much text', { text: 'x'.repeat(301) }, 'text: A wall takes 300 characters at most.'],
    ['an end before its beginning', { startsAt: 1_000 }, 'endsAt: It must end after it begins.'],
    ['nobody to tell', { audience: { kind: 'displays', ids: [] } }, 'audience.ids: Choose at least one.'],
    ['one twice', { audience: { kind: 'displays', ids: ['a', 'a'] } }, 'audience.ids: One is named twice.'],
  ])('is refused with %s', (_, changes, problem) => {
    expect(firstProblem(changes)).toBe(problem);
  });
});
