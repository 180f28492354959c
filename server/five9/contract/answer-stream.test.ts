import { describe, expect, it } from 'vitest';
import { statisticsStream, statisticsUpdateStream } from './statistics-stream.ts';
import { writeFault } from './write-answer.ts';
import { writeStatistics } from './write-statistics.ts';

const whole = writeStatistics({
  type: 'ACDStatus',
  columns: ['Skill Name'],
  rows: [['Billing']],
  timestamp: 5,
});

function read(xml: string): unknown {
  const stream = statisticsStream('ACDStatus');
  stream.push(xml);
  return stream.finish();
}

describe('an answer that is none', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n ', 'empty'],
    ['a page', '<html><body></body></html>', 'not-soap'],
    ['a page with a DTD', '<!DOCTYPE html><html></html>', 'not-soap'],
    ['JSON', '{"error": true}', 'malformed'],
    ['a cut answer', whole.slice(0, -20), 'malformed'],
    ['a DTD', `<!DOCTYPE x [<!ENTITY a "b">]>${whole}`, 'doctype'],
    ['another answer', whole.replaceAll('getStatisticsResponse', 'getMyGroupIdsResponse'), 'not-soap'],
    ['an empty body', '<e:Envelope xmlns:e="u"><e:Body/></e:Envelope>', 'not-soap'],
    ['no timestamp', whole.replace('<timestamp>5</timestamp>', ''), 'malformed'],
    ['a timestamp past any number', whole.replace('>5<', `>${'9'.repeat(400)}<`), 'malformed'],
    ['a timestamp that is none', whole.replace('>5<', '>soon<'), 'malformed'],
    ['deep nesting', `<e:Envelope xmlns:e="u">${'<a>'.repeat(100)}`, 'too-deep'],
  ])('%s is rejected', (_, xml, reason) => {
    expect(read(xml)).toEqual({ kind: 'rejected', reason });
  });

  it('stops asking for more once it is lost', () => {
    const stream = statisticsStream('ACDStatus');
    expect(stream.push('<html>')).toBe(false);
    expect(stream.push('<a></b>')).toBe(false);
    expect(stream.finish()).toEqual({ kind: 'rejected', reason: 'not-soap' });
  });
});

describe('an answer', () => {
  it('may carry a header with elements of the same names', () => {
    const xml = whole.replace(
      '<env:Header></env:Header>',
      '<env:Header><x><return><timestamp>1</timestamp></return></x></env:Header>',
    );
    expect(read(xml)).toMatchObject({ kind: 'ok', value: { timestamp: 5 } });
  });

  it('may carry comments and CDATA inside a cell', () => {
    const xml = whole.replace('Billing', 'Bill<!-- and --><![CDATA[ing <x>]]>');
    expect(read(xml)).toMatchObject({ value: { rows: [['Billing <x>']] } });
  });

  it('reads a nil return as nothing new', () => {
    const stream = statisticsUpdateStream('ACDStatus');
    stream.push('<e:Envelope xmlns:e="u"><e:Body><n:getStatisticsUpdateResponse xmlns:n="v">');
    stream.push('<return xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="1"/>');
    stream.push('</n:getStatisticsUpdateResponse></e:Body></e:Envelope>');
    expect(stream.finish()).toEqual({ kind: 'ok', value: null });
  });

  it('leaves out a change that names no row or no column', () => {
    const stream = statisticsUpdateStream('ACDStatus');
    stream.push('<e:Envelope xmlns:e="u"><e:Body><n:getStatisticsUpdateResponse xmlns:n="v"><return>');
    stream.push(
      '<dataUpdate><columnName>a</columnName></dataUpdate><dataUpdate><objectName>o</objectName></dataUpdate>',
    );
    stream.push('<dataUpdate><objectName>o</objectName><columnName>a</columnName></dataUpdate>');
    stream.push(
      '<lastTimestamp>7</lastTimestamp></return></n:getStatisticsUpdateResponse></e:Body></e:Envelope>',
    );
    expect(stream.finish()).toMatchObject({
      value: { cells: [{ objectName: 'o', columnName: 'a', columnValue: null }], previousTimestamp: 7 },
    });
  });

  it('may be a fault, whichever answer was awaited', () => {
    expect(read(writeFault('UnknownTimestampFault', { message: 'too old' }))).toEqual({
      kind: 'fault',
      fault: { name: 'UnknownTimestampFault', message: 'too old', fields: {} },
    });
  });
});
