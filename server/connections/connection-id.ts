import { randomBytes } from 'node:crypto';

const LONGEST = 24;

/** A new connection's id: its name, as far as an address can carry it, and a part that never comes again. */
export function newConnectionId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return `${slug === '' ? 'connection' : slug}-${randomBytes(6).toString('hex')}`;
}
