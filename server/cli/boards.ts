import { parseArgs } from 'node:util';
import { applyBoards } from '#server/boards/apply-boards';
import { exportBoards } from '#server/boards/export-boards';
import type { AppliedBoard } from '#server/boards/plan-apply';
import { readBoardFiles } from '#server/boards/read-board-files';
import { type CommandTools, runCommand, UsageError } from './command.ts';
import { typedPath } from './store-command.ts';

const help = `Usage: npm run boards -- apply [--from DIR] [--dry-run] [--force]
       npm run boards -- export [--to DIR]

Boards as code: a file a board, "<key>.json", in the folder "boards" unless another is named.

  apply        makes the boards what the files say, all of them or none, and publishes them;
               a running server shows them within seconds. Boards in no file are left alone
  --dry-run    says what would be done, and does nothing
  --force      also over what was published, drafted or put away by hand since
  export       writes what walls show of every board to the folder

Environment: DATA_DIR or DATABASE_URL, as they are for the server, which may be running.
`;

type Wanted =
  | { kind: 'apply'; folder: string; isDryRun: boolean; isForced: boolean }
  | { kind: 'export'; folder: string };

await runCommand(async (tools) => {
  const wanted = readFlags();
  switch (wanted.kind) {
    case 'apply':
      return apply(tools, wanted);
    case 'export':
      return exportTo(tools, wanted.folder);
  }
});

async function apply(
  tools: CommandTools,
  { folder, isDryRun, isForced }: Extract<Wanted, { kind: 'apply' }>,
): Promise<void> {
  const reading = await readBoardFiles(folder);
  if (reading.kind === 'bad') {
    for (const { file, path, message } of reading.problems)
      process.stderr.write(`${file}: ${path === '' ? '' : `${path}: `}${message}\n`);
    return fail('Nothing was written.');
  }
  const { applied, isWritten } = await applyBoards(tools, { files: reading.files, isDryRun, isForced });
  for (const board of applied)
    process.stdout.write(line([board.outcome, board.file, board.name, board.words]));
  if (applied.some(({ outcome }) => outcome === 'wrong')) return fail('Nothing was written.');
  if (!isForced && applied.some(({ outcome }) => outcome === 'conflict'))
    return fail(
      'Nothing was written. Take over what was changed by hand with "export", or write over it with --force.',
    );
  process.stdout.write(isWritten ? `${summary(applied)}\n` : 'Nothing was written: this was a dry run.\n');
}

async function exportTo(tools: CommandTools, folder: string): Promise<void> {
  const exported = await exportBoards(tools, folder);
  for (const { file, name, words } of exported)
    process.stdout.write(line([file === null ? 'left out' : 'written', file ?? '–', name, words]));
  const written = exported.filter(({ file }) => file !== null).length;
  process.stdout.write(`${written} written to ${folder}.\n`);
}

function line([outcome = '', file = '', ...rest]: readonly string[]): string {
  const words = rest.filter((part) => part !== '').join(': ');
  return `${outcome.padEnd(10)} ${file.padEnd(24)}  ${words}\n`;
}

function summary(applied: readonly AppliedBoard[]): string {
  const unchanged = applied.filter(({ outcome }) => outcome === 'unchanged').length;
  return `${applied.length - unchanged} applied, ${unchanged} unchanged.`;
}

function fail(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

function readFlags(): Wanted {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const { from, to, force: isForced, 'dry-run': isDryRun } = values;
    const [what, ...more] = positionals;
    if (more.length > 0 || from === '' || to === '') throw new Error('One of apply and export');
    if (what === 'apply' && to === undefined)
      return { kind: 'apply', folder: typedPath(from ?? 'boards'), isDryRun, isForced };
    if (what === 'export' && from === undefined && !isForced && !isDryRun)
      return { kind: 'export', folder: typedPath(to ?? 'boards') };
    throw new Error('One of apply and export');
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${help}`);
  }
}
