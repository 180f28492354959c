import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { knownColumns } from '#lib/domain/column-catalogue';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { Locale } from '#lib/words/locale';
import { MESSAGES } from '#lib/words/messages';
import { keyOf, useDomainWords } from './use-domain-words.ts';

function Said({ column, state }: { column: string; state: string }) {
  const words = useDomainWords();
  return `${words.column(column)} / ${words.state(state) ?? 'none'}`;
}

const said = (locale: Locale, column: string, state: string): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <Said column={column} state={state} />
    </NextIntlClientProvider>,
  );

describe('what a domain names', () => {
  it.each([
    ['de', ['VMs In Queue', 'On Call'], 'Wartende Voicemails / Im Gespräch'],
    ['de', ['Vms in queue', 'NOT_RUNNING'], 'Wartende Voicemails / Läuft nicht'],
    ['de', ['Moons Of Jupiter', 'Juggling'], 'Moons Of Jupiter / none'],
    ['de', ['', ''], ' / none'],
    ['en', ['Vms in queue', 'On Call'], 'Vms in queue / none'],
  ] as const)('is, in %s, of %j: %s', (locale, [column, state], words) => {
    expect(said(locale, column, state)).toBe(words);
  });

  it('has a word for every column that is known', () => {
    const names = STATISTIC_TYPES.flatMap((type) => knownColumns(type).map(({ name }) => name));
    const missing = names.filter((name) => !(keyOf(name) in MESSAGES.en.catalogue.columns));
    expect(missing).toEqual([]);
  });
});
