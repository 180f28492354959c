import type { BoardFile } from '#lib/domain/board-file';

/** As it is written to a file: a line a field, so that versions of it compare well. */
export function boardFileText(file: BoardFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function fileNameOf({ key, document }: BoardFile): string {
  return `${key ?? keyFor(document.name)}.json`;
}

/** A board's name as a key: small letters, digits and dashes. */
export function keyFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '');
  return plain || 'board';
}
