import type { Messages, Words } from '#lib/words/words';

type ChecklistWords = Messages['admin']['checklist'];

/** One thing to do; `why` says what happens otherwise, in a sentence. Both are keys of the words. */
export interface ChecklistItem {
  todo: keyof ChecklistWords['todo'];
  why?: keyof ChecklistWords['why'];
}
export interface ChecklistPart {
  part: keyof ChecklistWords['parts'];
  items: readonly ChecklistItem[];
}

/** What the administrator of a Five9 domain prepares before Watchfloor is connected. */
export const CHECKLIST: readonly ChecklistPart[] = [
  {
    part: 'domain',
    items: [
      { todo: 'webServices', why: 'webServices' },
      { todo: 'dataCentre', why: 'dataCentre' },
      { todo: 'otherPrograms', why: 'otherPrograms' },
    ],
  },
  {
    part: 'polling',
    items: [
      { todo: 'pollingUser', why: 'pollingUser' },
      { todo: 'pollingSeat' },
      { todo: 'pollingApi', why: 'pollingApi' },
      { todo: 'pollingTables', why: 'pollingTables' },
      { todo: 'pollingRows', why: 'pollingRows' },
      { todo: 'pollingCampaigns' },
      { todo: 'pollingPassword', why: 'pollingPassword' },
    ],
  },
  {
    part: 'directory',
    items: [
      { todo: 'directoryUser', why: 'directoryUser' },
      { todo: 'directoryApi' },
      { todo: 'directoryNoSeat' },
    ],
  },
  {
    part: 'acting',
    items: [
      { todo: 'actingUser' },
      { todo: 'actingApi' },
      { todo: 'actingCalls', why: 'actingCalls' },
      { todo: 'actingAgents' },
      { todo: 'actingCampaigns', why: 'actingCampaigns' },
    ],
  },
  {
    part: 'network',
    items: [
      { todo: 'hostAndPort' },
      { todo: 'trustedAddresses', why: 'trustedAddresses' },
      { todo: 'proxy' },
      { todo: 'clock' },
    ],
  },
  {
    part: 'limits',
    items: [{ todo: 'version' }, { todo: 'customaryLimits', why: 'customaryLimits' }, { todo: 'thenAdd' }],
  },
];

/** The checklist to be sent on: plain text with boxes. */
export function checklistText(parts: readonly ChecklistPart[], t: Words<'admin'>): string {
  const lines = parts.flatMap(({ part, items }) => [
    t(`checklist.parts.${part}.title`).toUpperCase(),
    t(`checklist.parts.${part}.about`),
    ...items.flatMap(({ todo, why }) => [
      `[ ] ${t(`checklist.todo.${todo}`)}`,
      ...(why ? [`    ${t(`checklist.why.${why}`)}`] : []),
    ]),
    '',
  ]);
  return [t('checklist.textTitle'), '', ...lines].join('\n').trimEnd();
}
