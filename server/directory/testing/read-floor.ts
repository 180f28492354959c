import type { DirectoryKind, DirectoryReading } from '#lib/domain/directory';
import type { Directories, DirectoryView } from '../directories.ts';
import { CONNECTION } from './open-directories.ts';
import { reading, ScriptedSource, skill, user } from './scripted-source.ts';

export const FLOOR = reading({
  users: [user('ann'), user('bo', { profile: 'Agents' }), user('cy')],
  skills: [skill('Sales', ['ann', 'bo']), skill('Billing', ['bo', 'cy'])],
  groups: [{ id: 'g1', name: 'East', description: 'The east side', members: ['ann', 'cy'] }],
  campaigns: [
    { id: null, name: 'Inbound', description: '', campaignKind: 'inbound' },
    { id: null, name: 'Winback', description: '', campaignKind: 'outbound' },
    { id: null, name: 'Night', description: '', campaignKind: 'autodial' },
  ],
  reasons: [
    { id: null, name: 'Lunch', given: 'not-ready' },
    { id: null, name: 'Lunch', given: 'logout' },
  ],
});

/** Takes the connection in and reads it once, which may fail. */
export async function readOnce(
  directories: Directories,
  said: DirectoryReading | Error,
): Promise<{ source: ScriptedSource; view: () => DirectoryView }> {
  const source = new ScriptedSource(said);
  await directories.add(CONNECTION, source);
  await directories.refresh(CONNECTION).catch(() => undefined);
  return { source, view: () => directories.of(CONNECTION) };
}

export function idOf(view: DirectoryView, kind: DirectoryKind, name: string): string {
  const found = view.entries(kind).filter((entry) => entry.name === name && !entry.isGone);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${kind} ${name}`);
  return found[0].id;
}

export function names(view: DirectoryView, kind: DirectoryKind): string[] {
  return view.entries(kind).map(({ name, isGone }) => (isGone ? `(${name})` : name));
}
