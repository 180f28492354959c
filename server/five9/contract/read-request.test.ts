import { describe, expect, it } from 'vitest';
import { readRequest } from './read-request.ts';

const SERVICE = 'http://service.supervisor.ws.five9.com/';
const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

function request(inner: string, envelope = ENVELOPE): string {
  return `<e:Envelope xmlns:e="${envelope}" xmlns:s="${SERVICE}"><e:Body>${inner}</e:Body></e:Envelope>`;
}

describe('readRequest', () => {
  it.each([
    ['a prefix', request('<s:getMyGroupIds/>')],
    ['a default namespace', request(`<getMyGroupIds xmlns="${SERVICE}"/>`)],
    ['a prefix declared on the spot', request(`<q:getMyGroupIds xmlns:q="${SERVICE}"></q:getMyGroupIds>`)],
    ['a declaration and comments', `<?xml version="1.0"?><!-- hi -->${request('<s:getMyGroupIds/>')}`],
  ])('understands a wrapper with %s', (_, xml) => {
    expect(readRequest(xml)).toEqual({ kind: 'ok', operation: 'getMyGroupIds', args: {} });
  });

  it('takes a qualified argument as missing, as the real service does', () => {
    const xml = request('<s:getColumnNames><s:statisticType>ACDStatus</s:statisticType></s:getColumnNames>');
    expect(readRequest(xml)).toEqual({ kind: 'ok', operation: 'getColumnNames', args: {} });
  });

  it('takes arguments under a default namespace as missing', () => {
    const xml = request(
      `<getColumnNames xmlns="${SERVICE}"><statisticType>ACDStatus</statisticType></getColumnNames>`,
    );
    expect(readRequest(xml)).toEqual({ kind: 'ok', operation: 'getColumnNames', args: {} });
  });

  it.each([
    ['an operation nobody has', request('<s:getCoffee/>'), 'getCoffee'],
    ['an operation outside the namespace', request('<getMyGroupIds/>'), 'getMyGroupIds'],
    ['a name of Object', request('<s:constructor/>'), 'constructor'],
  ])('does not know %s', (_, xml, name) => {
    expect(readRequest(xml)).toEqual({ kind: 'unknown-operation', name });
  });

  const bomb = '<!DOCTYPE e [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  it.each([
    ['nothing', ' \n', 'empty'],
    ['text', 'hello', 'malformed'],
    ['half a document', request('<s:getMyGroupIds/>').slice(0, -5), 'malformed'],
    ['a DTD', `${bomb}${request('<s:getMyGroupIds/>')}`, 'doctype'],
    ['an entity nobody declared', request('<s:getMyGroupIds>&b;</s:getMyGroupIds>'), 'malformed'],
    ['endless nesting', request(`<s:x>${'<y>'.repeat(50_000)}`), 'too-deep'],
    ['an empty body', request(''), 'not-soap'],
    ['SOAP 1.2', request('<s:getMyGroupIds/>', 'http://www.w3.org/2003/05/soap-envelope'), 'not-soap'],
    ['a page', '<html><body>hi</body></html>', 'not-soap'],
  ])('rejects %s', (_, xml, reason) => {
    expect(readRequest(xml)).toEqual({ kind: 'rejected', reason });
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])(
    'keeps an argument called %s an argument',
    (name) => {
      const reading = readRequest(request(`<s:getMyGroupIds><${name}>x</${name}></s:getMyGroupIds>`));
      expect(reading).toEqual({ kind: 'ok', operation: 'getMyGroupIds', args: { [name]: 'x' } });
    },
  );

  it('keeps an argument called __proto__ an argument', () => {
    const reading = readRequest(
      request('<s:getMyGroupIds><__proto__><polluted>1</polluted></__proto__></s:getMyGroupIds>'),
    );
    expect(reading.kind).toBe('ok');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
