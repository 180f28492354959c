import { describe, expect, it } from 'vitest';
import { createPeople, customerNumber } from './person-names.ts';
import { createRandom } from './random.ts';
import { campaignNames, groupNames, skillNames } from './work-names.ts';

describe('names', () => {
  it('give five thousand people a plain login each, and keep the accents of their names', () => {
    const people = createPeople(5000, createRandom(1, 'people'));
    expect(new Set(people.map(({ username }) => username)).size).toBe(5000);
    for (const { username } of people) expect(username).toMatch(/^[a-z]+\.[a-z]+\d*@northwind\.example$/);
    expect(people.some(({ fullName }) => /[^\u0020-\u007e]/.test(fullName))).toBe(true);
    expect(people.some(({ fullName }) => fullName.includes("'"))).toBe(true);
  });

  it.each([
    ['skills of a small centre', () => skillNames(6), 6],
    ['skills of a large centre', () => skillNames(200), 200],
    ['inbound campaigns', () => campaignNames('INBOUND', 48), 48],
    ['outbound campaigns', () => campaignNames('OUTBOUND', 24), 24],
    ['autodial campaigns', () => campaignNames('AUTODIAL', 8), 8],
    ['groups', () => groupNames(100), 100],
  ])('are all different: %s', (_, make, count) => {
    expect(new Set(make()).size).toBe(count);
  });

  it('put XML to the test and always include the default skill', () => {
    const names = skillNames(200);
    expect(names[0]).toBe('[Default]');
    for (const mark of ['&', '<', "'", 'ç']) expect(names.some((name) => name.includes(mark))).toBe(true);
  });

  it('use only customers’ numbers kept for fiction', () => {
    const random = createRandom(1, 'numbers');
    for (let one = 0; one < 200; one++) expect(customerNumber(random)).toMatch(/^\+1[2-9]\d\d55501\d\d$/);
  });
});
