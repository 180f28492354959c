import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULTS } from './fault-table.ts';
import { FAULT_NAMES } from './fault.ts';
import { readFault } from './read-fault.ts';
import { readRequest } from './read-request.ts';
import { statisticsStream, statisticsUpdateStream } from './statistics-stream.ts';
import type { WireStatistics, WireStatisticsUpdate } from './wire-types.ts';
import { writePlainFault } from './soap-writer.ts';
import { writeAnswer, writeFault, writeRequest } from './write-answer.ts';
import { statisticsPieces, writeStatistics, writeStatisticsUpdate } from './write-statistics.ts';
import { readElement } from './xml-element.ts';

const writable = fc
  .string({ unit: 'binary' })
  .map((text) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD]/gu, '·'));
const filled = writable.filter((text) => text !== '');
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('writeAnswer', () => {
  it('uses the prefixes that clients in the wild look for, and qualifies nothing inside', () => {
    expect(
      writeAnswer('getUserLimits', {
        supervisorLimit: 8,
        mobileLimit: 10,
        mobileLoggedin: 3,
        supervisorsLoggedin: 5,
      }),
    ).toBe(
      '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Header></env:Header><env:Body>' +
        '<ns2:getUserLimitsResponse xmlns:ns2="http://service.supervisor.ws.five9.com/"><return>' +
        '<mobileLimit>10</mobileLimit><mobileLoggedin>3</mobileLoggedin>' +
        '<supervisorLimit>8</supervisorLimit><supervisorsLoggedin>5</supervisorsLoggedin>' +
        '</return></ns2:getUserLimitsResponse></env:Body></env:Envelope>',
    );
  });

  it('repeats return where the contract does, and leaves the wrapper empty without a value', () => {
    expect(writeAnswer('getMySkillsIds', [{ id: '1', name: 'A' }, { id: '2' }])).toContain(
      '<return><id>1</id><name>A</name></return><return><id>2</id></return>',
    );
    expect(writeAnswer('closeSession')).toContain(
      'xmlns:ns2="http://service.supervisor.ws.five9.com/"></ns2:closeSessionResponse>',
    );
  });

  it('writes nil only where the contract allows it', () => {
    const row = writeAnswer('getColumnNames', { values: { data: ['a', null] } });
    expect(row).toContain(
      '<data>a</data><data xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>',
    );
    expect(writeAnswer('getMySkillsIds', [{ id: '1', name: null }])).toContain('<return><id>1</id></return>');
  });

  it('leaves out what the contract does not know', () => {
    expect(writeAnswer('getApiVersions', { maxVersion: '9.5', colour: 'red' })).not.toContain('red');
  });
});

describe('writeFault', () => {
  it.each(FAULT_NAMES)('%s reads back with its fields', (name) => {
    const fields = Object.fromEntries(
      FAULTS[name].fields
        .filter((field) => field.name !== 'message')
        .map((field) => [field.name, `<${field.name}> & co`]),
    );
    const reading = readElement(writeFault(name, { message: 'it "broke"', fields }));
    const fault = reading.kind === 'ok' ? readFault(reading.root) : null;
    const readAs = name === 'WSChatException' ? 'ChatFault' : name;
    expect(fault).toEqual({ name: readAs, message: 'it "broke"', fields });
  });

  it('repeats a detail field that the contract repeats', () => {
    const xml = writeFault('WrongCampaignTypeFault', {
      message: 'no',
      fields: { desiredTypes: ['OUTBOUND', 'AUTODIAL'] },
    });
    expect(xml).toContain(
      '<desiredTypes>OUTBOUND</desiredTypes><desiredTypes>AUTODIAL</desiredTypes><message>no</message>',
    );
  });

  it('has a plain form for what was never understood', () => {
    const reading = readElement(writePlainFault('Client', 'what?'));
    expect(reading.kind === 'ok' && readFault(reading.root)).toEqual({
      name: 'Unlisted',
      message: 'what?',
      fields: {},
    });
  });
});

describe('writeRequest', () => {
  it('puts arguments in the order of the contract, whatever order they come in', () => {
    const xml = writeRequest('getStatisticsUpdate', {
      longPollingTimeout: 5000,
      previousTimestamp: 9,
      statisticType: 'ACDStatus',
    });
    const args = { statisticType: 'ACDStatus', previousTimestamp: '9', longPollingTimeout: '5000' };
    expect(readRequest(xml)).toEqual({ kind: 'ok', operation: 'getStatisticsUpdate', args });
    expect(xml.indexOf('<statisticType>')).toBeLessThan(xml.indexOf('<previousTimestamp>'));
    expect(xml.indexOf('<previousTimestamp>')).toBeLessThan(xml.indexOf('<longPollingTimeout>'));
  });
});

describe('the two big answers', () => {
  it('read back as written, whatever the cells hold and however the text is cut', () => {
    const cell = fc.option(writable);
    const statistics: fc.Arbitrary<WireStatistics> = fc.record({
      type: fc.constantFrom('AgentState', 'ACDStatus'),
      columns: fc.array(writable, { minLength: 1, maxLength: 6 }),
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
      timestamp: time,
    });
    fc.assert(
      fc.property(statistics, fc.integer({ min: 1, max: 200 }), (value, size) => {
        const xml = writeStatistics(value);
        const stream = statisticsStream('CampaignState');
        for (let at = 0; at < xml.length; at += size) stream.push(xml.slice(at, at + size));
        expect(stream.finish()).toEqual({ kind: 'ok', value });
      }),
    );
  });

  it('read back as written for updates too', () => {
    const update: fc.Arbitrary<WireStatisticsUpdate> = fc.record({
      type: fc.constantFrom('AgentState', 'CampaignState'),
      added: fc.array(filled, { maxLength: 5 }),
      cells: fc.array(
        fc.record({ objectName: filled, columnName: filled, columnValue: fc.option(writable) }),
        { maxLength: 9 },
      ),
      deleted: fc.array(filled, { maxLength: 5 }),
      lastTimestamp: time,
      previousTimestamp: time,
    });
    fc.assert(
      fc.property(update, (value) => {
        const stream = statisticsUpdateStream('ACDStatus');
        stream.push(writeStatisticsUpdate(value));
        expect(stream.finish()).toEqual({ kind: 'ok', value });
      }),
    );
  });

  it('come in pieces that a writer can breathe between', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [`agent${index}`]);
    const value: WireStatistics = { type: 'AgentState', columns: ['Username'], rows, timestamp: 5 };
    const pieces = [...statisticsPieces(value)];
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.join('')).toBe(writeStatistics(value));
  });

  it('replace what XML cannot carry', () => {
    const xml = writeStatistics({
      type: 'AgentState',
      columns: ['a'],
      rows: [['\u0000x\uD800y🙂']],
      timestamp: 1,
    });
    const stream = statisticsStream('AgentState');
    stream.push(xml);
    expect(stream.finish()).toMatchObject({ value: { rows: [['\uFFFDx\uFFFDy🙂']] } });
  });
});
