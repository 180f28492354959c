import { expect, it } from 'vitest';
import { readPageAddress } from './page-address.ts';

it.each([
  ['https://intranet.example/news?x=1', 'intranet.example'],
  ['  https://intranet.example:8443/ ', 'intranet.example:8443'],
  ['http://localhost:8080/status', 'localhost:8080'],
  ['http://127.0.0.1/', '127.0.0.1'],
])('“%s” is a page of %s', (text, host) => {
  expect(readPageAddress(text)).toMatchObject({ kind: 'ok', host });
});

it.each([
  ['', 'none'],
  ['https://', 'none'],
  ['intranet', 'no-address'],
  ['javascript:alert(1)', 'no-address'],
  ['JavaScript:alert(1)', 'no-address'],
  ['data:text/html,<script>alert(1)</script>', 'no-address'],
  ['blob:https://intranet.example/1', 'no-address'],
  ['file:///etc/passwd', 'no-address'],
  [`https://intranet.example/${'x'.repeat(2_000)}`, 'no-address'],
  ['http://intranet.example/', 'not-secure'],
  ['http://127.0.0.1.intranet.example/', 'not-secure'],
  ['https://ann:secret@intranet.example/', 'named'],
])('“%s” is no page for a wall: %s', (text, why) => {
  expect(readPageAddress(text)).toEqual({ kind: 'bad', why });
});
