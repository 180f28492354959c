import { describe, expect, it } from 'vitest';
import {
  type ConnectionDraft,
  connectionDraftSchema,
  draftOfSettings,
  isZone,
  settingsOfDraft,
} from './connection-draft.ts';

const draft = (over: Partial<ConnectionDraft> = {}): ConnectionDraft => ({
  name: 'Europe',
  url: 'api.five9.eu',
  serviceVersion: 'address',
  zone: 'Europe/Berlin',
  dataCentreZone: 'America/Los_Angeles',
  businessDayStart: '06:00',
  shiftStart: '08:30',
  statisticsRange: 'day',
  rollingPeriod: '30m',
  ...over,
});
const problems = (typed: unknown): [string, string][] => {
  const parsed = connectionDraftSchema({ mayBeLocal: false }).safeParse(typed);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('a typed connection', () => {
  it('is taken when every field is right', () => {
    expect(problems(draft())).toEqual([]);
    expect(
      problems(draft({ name: 'x'.repeat(80), zone: ' Asia/Kathmandu ', businessDayStart: '23:59' })),
    ).toEqual([]);
  });

  it.each([
    ['name', '   ', 'Give the connection a name.'],
    ['name', 'x'.repeat(81), 'A name has at most 80 characters.'],
    ['url', 'http://api.five9.com', 'Only https: over anything else the password would go out in clear.'],
    ['zone', 'Berlin', 'Type an IANA time zone such as Europe/Berlin or America/New_York.'],
    ['dataCentreZone', '+01:00', 'Type an IANA time zone such as Europe/Berlin or America/New_York.'],
    ['businessDayStart', '24:00', 'Type a time of day such as 08:00.'],
    ['shiftStart', '8:00', 'Type a time of day such as 08:00.'],
  ])('says at %s what is wrong with “%s”', (field, value, message) => {
    expect(problems({ ...draft(), [field]: value })).toEqual([[field, message]]);
  });

  it('says everything that is wrong at once', () => {
    expect(
      problems(draft({ name: '', zone: 'x', url: '' }))
        .map(([field]) => field)
        .toSorted(),
    ).toEqual(['name', 'url', 'zone']);
  });

  it('has no field that nobody knows', () => {
    expect(problems({ ...draft(), id: 'five9' })).toHaveLength(1);
  });

  it.each([
    ['api.five9.eu', true, 'api.five9.eu'],
    ['https://api.five9.eu/', true, 'api.five9.eu'],
    ['http://localhost:3900', true, 'http://localhost:3900'],
    ['https://api.five9.eu/wssupervisor/v4/SupervisorWebService', undefined, undefined],
  ])(
    'of “%s” has its version found where it names none, and is typed so again',
    (url, findsVersion, again) => {
      const settings = settingsOfDraft(draft({ url }));
      expect(settings.findsVersion).toBe(findsVersion);
      expect(draftOfSettings({ ...settings, id: 'x', columnRoles: {} }).url).toBe(again ?? url);
      expect(settingsOfDraft(draft({ url, serviceVersion: 'v4' })).findsVersion).toBeUndefined();
    },
  );

  it('comes back from its settings as the same settings', () => {
    const settings = { ...settingsOfDraft(draft()), id: 'x', columnRoles: { offered: 'Total Calls' } };
    expect(settings).toMatchObject({ businessDayStartMs: 21_600_000, shiftStartMs: 30_600_000 });
    const again = settingsOfDraft(draftOfSettings(settings));
    expect({ ...again, id: 'x', columnRoles: settings.columnRoles }).toEqual(settings);
  });
});

it.each([
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['+02:00', false],
  ['Mars/Olympus', false],
  ['', false],
])('%s is a zone: %s', (name, isIt) => {
  expect(isZone(name)).toBe(isIt);
});
