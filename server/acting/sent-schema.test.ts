import { describe, expect, it } from 'vitest';
import { campaignActSchema } from './acting-requests.ts';
import { messageActSchema } from './messages/message-requests.ts';
import { listenActSchema, stationActSchema } from './monitoring/monitoring-requests.ts';
import { noticeSchema } from './monitoring/notices.ts';

const key = 'a-press-of-its-own';
const inform = (text: string) => messageActSchema.safeParse({ key, act: 'inform', to: 'ann', text });
const reset = (over: object) =>
  campaignActSchema.safeParse({
    key,
    campaign: 'Renewals',
    action: 'reset-dispositions',
    dispositions: ['Busy'],
    ...over,
  });

describe('what may be sent', () => {
  it('is what somebody wrote, without what cannot be', () => {
    expect(inform(' one\u0000\u000Btwo\uD83D ')).toMatchObject({ success: true, data: { text: 'onetwo' } });
  });

  it.each(['', ' \n', '\u200B\u2060', '\u0000\u0007', '\u3164 \u2800'])(
    'is no text of which nothing can be seen: %j',
    (text) => {
      expect(inform(text).error?.issues).toMatchObject([
        { path: ['text'], message: 'It has nothing that can be seen.' },
      ]);
      expect(noticeSchema.safeParse({ kind: 'must', text }).success).toBe(false);
    },
  );

  const name = 'ann\u0001';
  it.each([
    ['a campaign', campaignActSchema, { key, campaign: name, action: 'stop' }],
    [
      'a disposition',
      campaignActSchema,
      { key, campaign: 'A', action: 'reset-dispositions', dispositions: [name] },
    ],
    ['an agent', listenActSchema, { key, action: 'stop', agent: name }],
    ['a station', stationActSchema, { key, action: 'login', station: name }],
    ['a person', messageActSchema, { key, act: 'start-chat', to: name }],
    [
      'a group',
      messageActSchema,
      { key, act: 'broadcast', audience: { kind: 'group', id: name }, text: 'Hello' },
    ],
  ] as const)(
    'is no name of %s with control characters, which would be another one without them',
    (...[, schema, asked]) => {
      expect(schema.safeParse(asked).success).toBe(false);
      const clean: unknown = JSON.parse(JSON.stringify(asked).replaceAll('\\u0001', ''));
      expect(schema.safeParse(clean).success).toBe(true);
    },
  );

  it.each([
    [{ after: 253_402_300_799_999 }, true],
    [{ after: 253_402_300_800_000 }, false],
    [{ before: Number.MAX_SAFE_INTEGER }, false],
    [{ after: -1 }, false],
    [{ after: 2, before: 1 }, false],
  ])('has moments that a date can say: %o', (over, isTaken) => {
    expect(reset(over).success).toBe(isTaken);
  });
});
