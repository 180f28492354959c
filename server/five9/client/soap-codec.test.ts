import { expect, it } from 'vitest';
import { readRequest } from '../contract/read-request.ts';
import { SUPERVISOR_CONTRACT } from '../contract/supervisor-contract.ts';
import { createSoapCodec } from './soap-codec.ts';

it.each([
  ['markup', 'a < b && c > "d"', 'a < b && c > "d"'],
  ['a control character', 'one\u0000two\u000Bthree', 'one\uFFFDtwo\uFFFDthree'],
  ['half of a surrogate pair', 'one \uD83D two', 'one \uFFFD two'],
  ['what is no character', 'one\uFFFE\uFFFF', 'one\uFFFD\uFFFD'],
  ['an emoji of several parts', '\u{1F469}\u200D\u{1F4BB}', '\u{1F469}\u200D\u{1F4BB}'],
])('%s goes up in well-formed XML, alone and in a list', async (_what, sent, read) => {
  const codec = await createSoapCodec(SUPERVISOR_CONTRACT, 'v9_5');
  const xml = codec.writeRequest('resetCampaignDispositions', {
    campaignName: sent,
    dispositions: [sent, 'Sale'],
  });
  expect(readRequest(xml)).toMatchObject({ args: { campaignName: read, dispositions: [read, 'Sale'] } });
});
