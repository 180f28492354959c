import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import type { MonitoringActed } from '#lib/domain/monitoring-now';
import { MESSAGES } from '#lib/words/messages';
import { englishWords } from '#lib/words/testing/english-words';
import { listeningWords } from './listening-words.ts';

const german = createTranslator({ locale: 'de', messages: MESSAGES.de, namespace: 'desk' });

it('says whom one listens to no more, where going over to another agent was refused', () => {
  const acted: MonitoringActed = {
    kind: 'acted',
    outcome: {
      kind: 'refused',
      refusal: { code: 'cannot-monitor', problem: 'not-logged-in', agent: 'ben', message: '' },
      tookMs: 0,
    },
    actedAs: 'sup1',
    wasTold: null,
    found: null,
    left: 'ann',
  };
  const texts = [englishWords('desk'), german].map(
    (t) => listeningWords(acted, 'listen', { t, zone: 'UTC', left: 'Ann Ash' })?.text,
  );
  expect(texts).toEqual([
    'The agent is not logged in. You no longer listen to Ann Ash either.',
    'Der Agent ist nicht angemeldet. Auch bei Ann Ash hören Sie nicht mehr mit.',
  ]);
});
