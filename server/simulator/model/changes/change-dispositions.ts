import type { Floor } from '../floor.ts';
import { requireFree } from './find-named.ts';

export function addDisposition(floor: Floor, name: string): void {
  const inUse = floor.dispositions
    .filter(({ isRemoved }) => !isRemoved)
    .map((disposition) => disposition.name);
  requireFree('disposition', name, inUse);
  floor.dispositions = [
    ...floor.dispositions,
    { index: floor.dispositions.length, name, isSystem: false, isRemoved: false },
  ];
}

export function removeDisposition(floor: Floor, name: string): void {
  const gone = floor.dispositions.find((disposition) => disposition.name === name && !disposition.isRemoved);
  if (!gone) throw new Error(`There is no disposition ${name}.`);
  if (gone.isSystem) throw new Error(`The disposition ${name} is the system's own.`);
  floor.dispositions = floor.dispositions.map((disposition) =>
    disposition === gone ? { ...disposition, isRemoved: true } : disposition,
  );
}

/** Keeps the disposition's figures. */
export function renameDisposition(floor: Floor, from: string, to: string): void {
  const renamed = floor.dispositions.find(({ name, isRemoved }) => name === from && !isRemoved);
  if (!renamed) throw new Error(`There is no disposition ${from}.`);
  if (renamed.isSystem) throw new Error(`The disposition ${from} is the system's own.`);
  const inUse = floor.dispositions.filter(({ isRemoved }) => !isRemoved).map(({ name }) => name);
  requireFree('disposition', to, inUse);
  floor.dispositions = floor.dispositions.map((disposition) =>
    disposition === renamed ? { ...disposition, name: to } : disposition,
  );
}
