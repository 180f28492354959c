import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { ActRefusal } from '#lib/domain/act-outcome';
import type { CampaignActed, CampaignSeen } from '#lib/domain/campaign-action';
import { MESSAGES } from '#lib/words/messages';
import { englishWords } from '#lib/words/testing/english-words';
import { notReached } from './acting-answers.ts';
import { outcomeWords, refusalWords } from './outcome-words.ts';

const english = englishWords('desk');
const german = createTranslator({ locale: 'de', messages: MESSAGES.de, namespace: 'desk' });
const stateWords = (state: string): string => state.toLowerCase();
const zone = 'UTC';
const AT = Date.parse('2026-03-10T14:00:00Z');
const says = (refusal: ActRefusal): string[] =>
  [english, german].map((t) => refusalWords(refusal, { t, stateWords, zone }));

const message = 'Not today.';
const quota = { code: 'quota', operation: 'QueryStatistics' } as const;
const state = { code: 'campaign-state', campaign: 'Renewals', says: null } as const;

describe('why an act is refused, in words', () => {
  it.each<[refusal: ActRefusal, english: string, german: string]>([
    [{ code: 'not-permitted' }, 'The acting user may not do this.', 'Der Benutzer darf das nicht.'],
    [
      { code: 'no-such-campaign', campaign: 'Renewals' },
      'There is no campaign of this name any more.',
      'Eine Kampagne dieses Namens gibt es nicht mehr.',
    ],
    [
      { ...state, state: null, desired: null },
      'Its state does not allow it, or has just changed.',
      'Ihr Zustand lässt es nicht zu oder hat sich gerade geändert.',
    ],
    [
      { ...state, state: 'RUNNING', desired: 'NOT_RUNNING' },
      'Its state is “running”. It must be “not_running”.',
      'Ihr Zustand ist „running“. Nötig ist „not_running“.',
    ],
    [
      { ...state, state: null, desired: null, says: 'No lists are assigned.' },
      'Its state does not allow it, or has just changed. Five9 says: “No lists are assigned.”',
      'Ihr Zustand lässt es nicht zu oder hat sich gerade geändert. Five9 sagt: „No lists are assigned.“',
    ],
    [
      { code: 'campaign-type', campaign: 'Support', type: 'INBOUND', desired: [] },
      'Its type is “inbound”: it has no records to reset.',
      'Ihr Typ ist „inbound“: Sie hat keine Datensätze zum Zurücksetzen.',
    ],
    [
      { code: 'campaign-type', campaign: 'Support', type: 'INBOUND', desired: ['OUTBOUND', 'AUTODIAL'] },
      'Its type is “inbound”: it has no records to reset. Those of type outbound, autodial have.',
      'Ihr Typ ist „inbound“: Sie hat keine Datensätze zum Zurücksetzen. Die haben Kampagnen vom Typ outbound, autodial.',
    ],
    [
      { code: 'being-changed' },
      'Somebody else is changing it at this moment.',
      'Jemand anderes ändert sie in diesem Augenblick.',
    ],
    [
      { code: 'no-such-disposition', disposition: 'Sale' },
      'There is no disposition Sale any more.',
      'Das Ergebnis Sale gibt es nicht mehr.',
    ],
    [
      { code: 'no-such-agent', agent: 'ann' },
      'Five9 knows no such agent, or the acting user may not see them.',
      'Diesen Agenten kennt Five9 nicht, oder der Benutzer darf ihn nicht sehen.',
    ],
    [
      { code: 'cannot-monitor', problem: 'other', agent: 'ann', message },
      'Five9 says: Not today.',
      'Five9 sagt: Not today.',
    ],
    [
      { code: 'cannot-monitor', problem: 'somebody-speaks', agent: 'ann', message },
      'Somebody else speaks with this agent already. You can listen silently.',
      'Jemand anderes spricht schon mit diesem Agenten. Still mithören können Sie.',
    ],
    [
      { code: 'cannot-monitor', problem: 'not-logged-in', agent: 'ann', message },
      'The agent is not logged in.',
      'Der Agent ist nicht angemeldet.',
    ],
    [
      { code: 'cannot-monitor', problem: 'no-line', agent: 'ann', message },
      'Your station is not connected: call it again.',
      'Ihre Station ist nicht verbunden: Rufen Sie sie noch einmal an.',
    ],
    [
      { code: 'cannot-monitor', problem: 'another-agent', agent: 'ann', message },
      'Five9 says that you listen to another agent: stop that first.',
      'Five9 sagt, dass Sie bei einem anderen Agenten mithören: Beenden Sie das zuerst.',
    ],
    [
      { code: 'cannot-monitor', problem: 'not-listening', agent: 'ann', message },
      'Five9 says that you did not listen to this agent.',
      'Five9 sagt, dass Sie bei diesem Agenten nicht mitgehört haben.',
    ],
    [
      { code: 'no-such-station', station: '1001' },
      'There is no station 1001.',
      'Eine Station 1001 gibt es nicht.',
    ],
    [
      { code: 'station-in-use', station: '1001' },
      'Another Five9 user is logged in at station 1001. Choose another station, or log them out and take this one: they lose it at once.',
      'An der Station 1001 ist ein anderer Five9-Benutzer angemeldet. Wählen Sie eine andere Station, oder melden Sie ihn ab und übernehmen Sie diese: Er verliert sie sofort.',
    ],
    [
      { code: 'no-station' },
      'There is no station logged in any more. Log one in first.',
      'Es ist keine Station mehr angemeldet. Melden Sie sich zuerst an einer an.',
    ],
    [
      { code: 'station-not-connected', station: '1001', problem: 'busy' },
      'Station 1001: not connected: busy.',
      'Station 1001: nicht verbunden: besetzt.',
    ],
    [
      { code: 'yourself' },
      'This is the user that you act as: choose somebody else.',
      'Das ist der Benutzer, als der Sie handeln: Bitte jemand anderen wählen.',
    ],
    [{ code: 'not-logged-in', person: 'ann' }, 'ann is not logged in.', 'ann ist nicht angemeldet.'],
    [
      { code: 'no-such-audience', audience: 'Sales' },
      'The acting user does not have Sales, or no longer: choose again.',
      'Der handelnde Benutzer hat Sales nicht oder nicht mehr: Bitte neu wählen.',
    ],
    [
      { code: 'audience-changed', members: 3 },
      'Nothing was sent: who gets it has changed meanwhile. It is 3 agents now. Look at it again.',
      'Nichts wurde gesendet: Wer die Nachricht bekommt, hat sich inzwischen geändert. Jetzt bekämen sie 3 Agenten. Bitte noch einmal ansehen.',
    ],
    [
      { code: 'audience-changed', members: null },
      'Nothing was sent: how many agents get it is no longer known. Look at it again.',
      'Nichts wurde gesendet: Wie viele Agenten die Nachricht bekommen, ist nicht mehr bekannt. Bitte noch einmal ansehen.',
    ],
    [
      { code: 'chat-over' },
      'The chat is over, or nobody is in it any more.',
      'Der Chat ist beendet, oder niemand ist mehr darin.',
    ],
    [{ code: 'chat', message }, 'Five9 says: Not today.', 'Five9 sagt: Not today.'],
    [
      { code: 'wrong-argument', message },
      'Five9 does not take it: Not today.',
      'Five9 nimmt es nicht an: Not today.',
    ],
    [
      { ...quota, limit: null, opensAt: null },
      'The domain’s requests are spent for now.',
      'Die Anfragen der Domäne sind vorerst verbraucht.',
    ],
    [
      { ...quota, limit: 1200, opensAt: AT },
      'The 1,200 requests that the domain has for this are spent for now. Again at 14:00.',
      'Die 1.200 Anfragen, die die Domäne dafür hat, sind vorerst verbraucht. Wieder ab 14:00 Uhr.',
    ],
    [{ code: 'no-seat' }, 'No supervisor seat is free.', 'Kein Supervisor-Platz ist frei.'],
    [
      { code: 'at-work-elsewhere' },
      'The Five9 user that acts here is signed in on Five9 somewhere else, for example in its supervisor program, and has one session only. Sign it out there, then try again.',
      'Der Five9-Benutzer, der hier handelt, ist bei Five9 anderswo angemeldet, etwa in dessen Supervisor-Programm, und hat nur eine Sitzung. Melden Sie ihn dort ab, und versuchen Sie es dann noch einmal.',
    ],
    [
      { code: 'account' },
      'The acting user’s account is not valid.',
      'Das Konto des Benutzers ist nicht gültig.',
    ],
    [{ code: 'unavailable' }, 'Five9 is not available.', 'Five9 ist nicht verfügbar.'],
    [{ code: 'other', message }, 'Five9 says: Not today.', 'Five9 sagt: Not today.'],
  ])('%o', (refusal, ...words) => {
    expect(says(refusal)).toEqual(words);
  });
});

describe('what became of an act on a campaign, in words', () => {
  const became = (outcome: CampaignActed['outcome'], seen: CampaignSeen | null = null) =>
    [english, german].map((t) => outcomeWords({ outcome, actedAs: 'sup1', seen }, { t, stateWords, zone }));
  const uncertain = { kind: 'uncertain', why: 'timeout', tookMs: 20_000 } as const;

  it('says how the campaign stood since, where nobody knows whether it was done', () => {
    expect(became(uncertain, { state: 'RUNNING', at: AT })).toMatchObject([
      {
        text: 'At 14:00:00 its state was “running”. That can still change: look at it before you press again.',
      },
      {
        text: 'Ihr Zustand um 14:00:00: „running“. Das kann sich noch ändern: Sehen Sie nach, bevor Sie es wiederholen.',
      },
    ]);
  });

  it.each([null, { state: null, at: AT }])('says that it could not be seen: %o', (seen) => {
    expect(became(uncertain, seen)).toMatchObject([
      { text: 'We could not see what became of it: look at its state before you press again.' },
      {
        text: 'Was daraus geworden ist, war nicht zu sehen: Sehen Sie nach ihrem Zustand, bevor Sie es wiederholen.',
      },
    ]);
  });

  it.each(notReached.options)('says of what was not sent that it was not done: %s', (why) => {
    const [one, other] = became({ kind: 'not-reached', why, tookMs: 0 });
    expect([one?.title, other?.title]).toEqual(['It was not done', 'Es ist nicht geschehen']);
    expect(other?.text).not.toBe(one?.text);
  });
});
