import { describe, expect, it } from 'vitest';
import { entriesOf, listText } from './listed-text.ts';

describe('the entries of a cell that is a list', () => {
  it.each<[what: string, text: string, entries: readonly string[]]>([
    ['none of an empty one', '', []],
    ['one that stands alone', 'Billing', ['Billing']],
    ['several in their order', 'Orders · Billing', ['Orders', 'Billing']],
    ['each once, however often it is said', 'Billing · Orders · Billing', ['Billing', 'Orders']],
    ['none between two separators', 'Billing ·  · Orders', ['Billing', 'Orders']],
    ['a name with a dot that is no separator', 'Billing·EU · Orders', ['Billing·EU', 'Orders']],
  ])('are %s', (_what, text, entries) => {
    expect(entriesOf(text)).toEqual(entries);
  });

  it('are what was put in', () => {
    expect(entriesOf(listText(['Orders', 'Billing']))).toEqual(['Orders', 'Billing']);
    expect(entriesOf(listText([]))).toEqual([]);
  });
});
