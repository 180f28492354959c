import { describe, expect, it } from 'vitest';
import { readApiVersions, readCallCountersState } from '../read-answers.ts';
import { readRequestOf } from '../read-request.ts';
import { recordStream } from '../record-stream.ts';
import { childrenNamed, readElement } from '../xml-element.ts';
import { listOf, type XmlRecord, isRecord, valueOf } from '../xml-value.ts';
import { CONFIGURATION_CONTRACT, readConfigurationFault } from './configuration-contract.ts';
import type { ConfigurationOperation } from './configuration-operations.ts';
import { readConfigurationSamples } from './configuration-samples.ts';
import * as read from './read-configuration.ts';

const samples = readConfigurationSamples();

const READERS: Readonly<Record<ConfigurationOperation, (record: XmlRecord) => unknown>> = {
  getAgentGroups: read.readAgentGroup,
  getApiVersions: (versions) => readApiVersions({ return: versions }),
  getCallCountersState: (window) => readCallCountersState({ return: window })[0] ?? null,
  getCampaigns: read.readCampaign,
  getDispositions: read.readDisposition,
  getReasonCodeByType: read.readReasonCode,
  getSkills: read.readSkill,
  getSkillsInfo: read.readSkillInfo,
  getUserProfiles: read.readUserProfile,
  getUsersGeneralInfo: read.readUserGeneralInfo,
  getUsersInfo: read.readUserInfo,
};
const SINGLE: readonly ConfigurationOperation[] = ['getApiVersions', 'getReasonCodeByType'];

function inPieces(operation: ConfigurationOperation, xml: string, size: number): unknown {
  const stream = recordStream(operation, READERS[operation], readConfigurationFault);
  for (let at = 0; at < xml.length; at += size) stream.push(xml.slice(at, at + size));
  const reading = stream.finish();
  if (reading.kind !== 'ok') return reading;
  const found = reading.value ?? [];
  return { kind: 'ok', value: SINGLE.includes(operation) ? (found[0] ?? null) : found };
}

/** The same by the reader of whole documents, which shares nothing with the other but the parser. */
function whole(operation: ConfigurationOperation, xml: string): unknown {
  const reading = readElement(xml);
  if (reading.kind === 'rejected') return reading;
  const body = childrenNamed(reading.root, 'Body')[0];
  const fault = body && childrenNamed(body, 'Fault')[0];
  if (fault) return { kind: 'fault', fault: readConfigurationFault(fault) };
  const content = body?.children[0] ? valueOf(body.children[0]) : undefined;
  const given = isRecord(content) ? listOf(content['return']) : [];
  const found = given
    .map((value) => (isRecord(value) ? READERS[operation](value) : null))
    .filter((value) => value !== null);
  return { kind: 'ok', value: SINGLE.includes(operation) ? (found[0] ?? null) : found };
}

describe('samples of the configuration service', () => {
  it('cover every operation', () => {
    const covered = new Set(samples.map(({ operation }) => operation));
    expect([...covered].toSorted()).toEqual(Object.keys(CONFIGURATION_CONTRACT.operations).toSorted());
  });

  it.each(samples)('$name: the request is understood', ({ request, operation, args }) => {
    expect(readRequestOf(CONFIGURATION_CONTRACT, request)).toEqual({ kind: 'ok', operation, args });
  });

  it.each(samples)('$name: the answer is understood however it is cut', ({ operation, response, answer }) => {
    for (const size of [response.length, 64, 7, 1])
      expect(inPieces(operation, response, size)).toEqual(answer);
  });

  it.each(samples)('$name: the answer is understood as a whole', ({ operation, response, answer }) => {
    expect(whole(operation, response)).toEqual(answer);
  });
});

describe('an answer of the configuration service that is none', () => {
  const answer = samples.find(({ name }) => name.startsWith('getUsersInfo__agent'))?.response ?? '';
  it.each([
    ['a DTD', `<!DOCTYPE x [<!ENTITY a "b">]>${answer}`, 'doctype'],
    ['a cut answer', answer.slice(0, -40), 'malformed'],
    ['deep nesting', answer.replace('<agentGroups>', '<a>'.repeat(60)), 'too-deep'],
    ['a page', '<html><body></body></html>', 'not-soap'],
    [
      'an answer to something else',
      answer.replaceAll('getUsersInfoResponse', 'getSkillsResponse'),
      'not-soap',
    ],
  ])('%s is rejected', (_, xml, reason) => {
    for (const size of [xml.length, 11])
      expect(inPieces('getUsersInfo', xml, size)).toEqual({ kind: 'rejected', reason });
  });

  it('keeps an element called __proto__ an element', () => {
    const xml = answer.replace('<agentGroups>', '<__proto__><polluted>1</polluted></__proto__><agentGroups>');
    expect(inPieces('getUsersInfo', xml, xml.length)).toMatchObject({ kind: 'ok' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
