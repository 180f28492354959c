import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { checkSettings, checkUsers, draftIn, leadsElsewhere, usersIn } from './entered-connection.ts';

const t = englishWords('admin');

function form(fields: Record<string, string>): FormData {
  const entered = new FormData();
  for (const [name, value] of Object.entries(fields)) entered.set(name, value);
  return entered;
}
const RIGHT = {
  'settings.name': 'Europe',
  'settings.url': 'api.five9.eu',
  'settings.serviceVersion': 'v4',
  'settings.zone': 'Europe/Berlin',
  'settings.dataCentreZone': 'America/Los_Angeles',
  'settings.businessDayStart': '06:00',
  'settings.shiftStart': '08:00',
  'settings.statisticsRange': 'week',
  'settings.rollingPeriod': '1h',
};

describe('what is entered', () => {
  it('is read as it stands', () => {
    expect(draftIn(form(RIGHT))).toMatchObject({
      name: 'Europe',
      serviceVersion: 'v4',
      statisticsRange: 'week',
      rollingPeriod: '1h',
    });
    expect(checkSettings(form(RIGHT))).toEqual({});
  });

  it('is told by the name of its field where it is wrong', () => {
    const wrong = checkSettings(form({ ...RIGHT, 'settings.zone': 'here', 'settings.url': 'http://a' }));
    expect(Object.keys(wrong).toSorted()).toEqual(['settings.url', 'settings.zone']);
  });

  it('has users where one is named, and misses those that must be there', () => {
    const entered = form({
      'users.polling.username': ' nora ',
      'users.polling.password': ' kept as it is ',
      'users.directory.username': '',
      'users.acting.username': 'ann',
    });
    expect(usersIn(entered)).toEqual({
      polling: { username: 'nora', password: ' kept as it is ' },
      acting: { username: 'ann', password: '' },
    });
    expect(Object.keys(checkUsers(entered, ['polling'], t))).toEqual(['users.acting.password']);
    expect(Object.keys(checkUsers(form({}), ['polling'], t))).toEqual([
      'users.polling.username',
      'users.polling.password',
    ]);
  });
});

it.each([
  ['api.five9.com', false],
  ['https://api.five9.com/wssupervisor/v4/SupervisorWebService', false],
  ['https://api.five9.com:8443', true],
  ['api.five9.eu', true],
  ['', false],
])('%s leads to another host: %s', (typed, does) => {
  expect(leadsElsewhere(typed, 'https://api.five9.com/wssupervisor/v9_5/SupervisorWebService')).toBe(does);
});
