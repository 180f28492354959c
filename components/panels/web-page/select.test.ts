import { expect, it } from 'vitest';
import { selectPage } from './select.ts';

const OWN = 'https://wall.example';

it('a page of elsewhere is framed, as large as it is asked for', () => {
  expect(selectPage({ address: 'https://news.example/today' }, OWN)).toEqual({
    kind: 'page',
    url: 'https://news.example/today',
    origin: 'https://news.example',
    host: 'news.example',
    zoom: 1,
  });
  expect(selectPage({ address: 'https://wall.example:8443/', zoom: 2 }, OWN)).toMatchObject({ zoom: 2 });
});

it.each([
  ['https://wall.example/wall', 'own'],
  ['https://WALL.example:443/admin', 'own'],
  ['javascript:alert(1)', 'no-address'],
  ['', 'no-address'],
])('“%s” is not framed: %s', (address, why) => {
  expect(selectPage({ address }, OWN)).toEqual({ kind: 'none', why });
});
