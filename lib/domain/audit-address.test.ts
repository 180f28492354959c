import { describe, expect, it } from 'vitest';
import { auditHref, dayOf, dayStart, isNarrowed, readAuditAddress } from './audit-address.ts';

describe('the address of the audit', () => {
  it('says what it is narrowed to, and is read back', () => {
    const narrowed = readAuditAddress({ text: ' a&b ', actor: 'person:7', from: '2026-11-23T23:00:00.000Z' });
    const href = auditHref('/admin/audit', narrowed, '5.abc');
    expect(href).toBe(
      '/admin/audit?from=2026-11-23T23%3A00%3A00.000Z&actor=person%3A7&text=a%26b&before=5.abc',
    );
    expect(readAuditAddress(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(narrowed);
  });

  it('is bare where nothing is narrowed', () => {
    const bare = readAuditAddress({ text: ['a', 'b'], other: 'x', outcome: '' });
    expect([isNarrowed(bare), auditHref('/admin/audit', bare)]).toEqual([false, '/admin/audit']);
    expect(isNarrowed({ ...bare, outcome: 'failed' })).toBe(true);
  });
});

describe('a day', () => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

  it.each(['2026-11-24', '2024-02-29', '2026-03-29', '2026-10-25', '2025-12-31'])(
    '%s is found again from its start and from its end',
    (day) => {
      expect(dayOf(dayStart(day), here)).toBe(day);
      expect(dayOf(dayStart(day, 1), here, { isEnd: true })).toBe(day);
      expect(new Date(dayStart(day)).getHours()).toBe(0);
    },
  );

  it('is the one on the clocks of the zone', () => {
    expect(dayOf('2026-11-24T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-25');
    expect(dayOf('2026-11-24T23:30:00Z', 'America/Los_Angeles')).toBe('2026-11-24');
  });

  it.each(['', 'yesterday', '<script>'])('is nothing for %j', (text) => {
    expect([dayStart(text), dayOf(text, 'UTC')]).toEqual(['', '']);
  });
});
