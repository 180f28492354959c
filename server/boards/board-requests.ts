import * as z from 'zod';
import type { BoardDocument } from '#lib/domain/board-document';
import type { BoardFile } from '#lib/domain/board-file';
import { MOST_TEAM_NAME, readBoardFile } from '#lib/domain/board-file-schema';
import { MOST_BOARD_NAME, readBoardDraft } from '#lib/domain/board-schema';
import { lineSchema } from '#lib/domain/panel-schema';
import type { DocumentProblem } from '#lib/domain/schema-words';
import { SHAPE_RULES } from '#lib/domain/shape-rules';
import { type BoardTemplate, TEMPLATES } from '#lib/domain/templates/all-templates';
import type { Words } from '#lib/words/words';
import type { NewBoard } from './boards.ts';

/** A board as a request brings it, with what is around it. */
export const MOST_BOARD_REQUEST = 1024 * 1024;
const MOST_NOTE = 500;

const name = lineSchema(MOST_BOARD_NAME).trim().min(1, SHAPE_RULES.named);
const id = z.string().min(1).max(200);
const team = id.nullable();
const version = z.int().min(1);

function addProblems(context: z.core.$RefinementCtx<unknown>, problems: readonly DocumentProblem[]): void {
  for (const { path, message } of problems)
    context.issues.push({
      code: 'custom',
      input: undefined,
      path: path === '' ? [] : path.split('.'),
      message,
    });
}

const document: z.ZodType<BoardDocument> = z.unknown().transform((value, context) => {
  const reading = readBoardDraft(value);
  if (reading.kind === 'ok') return reading.document;
  addProblems(context, reading.problems);
  return z.NEVER;
});

const file: z.ZodType<BoardFile> = z.unknown().transform((value, context) => {
  const reading = readBoardFile(value, 'draft');
  if (reading.kind === 'ok') return reading.file;
  addProblems(context, reading.problems);
  return z.NEVER;
});

const template = z.string().transform((wanted, context) => {
  const found = TEMPLATES.find((one) => one.id === wanted);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'is none of the templates' });
  return z.NEVER;
});

const chosen = z.string().min(1).max(300);
/** What a template is made for; a connection where it names things of that one alone. */
const choice = z.strictObject({
  connection: z.exactOptional(id),
  skill: z.exactOptional(chosen),
  group: z.exactOptional(chosen),
});

/** A new board: of a template, in the language of the words, of a document, or as another board's draft is. */
export const addBoardSchema = (t: Words<'boards'>): z.ZodType<NewBoard> =>
  z
    .strictObject({
      name,
      team,
      template: template.optional(),
      choice: choice.optional(),
      document: document.optional(),
      copy: id.optional(),
    })
    .transform(({ name: called, team: owner, ...from }, context): NewBoard => {
      const common = { name: called, team: owner };
      const made = from.template ? madeFor(from.template, t, from.choice) : from.document;
      if (made && from.copy === undefined && !(from.template && from.document))
        return { ...common, from: 'document', document: made };
      if (!made && from.copy !== undefined) return { ...common, from: 'copy', of: from.copy };
      context.addIssue({ code: 'custom', message: 'must have one of “template”, “document” and “copy”' });
      return z.NEVER;
    });

function madeFor(
  { make }: BoardTemplate,
  t: Words<'boards'>,
  { connection, ...filled }: z.infer<typeof choice> = {},
): BoardDocument {
  const made = make(t, filled);
  return connection === undefined ? made : { ...made, connection };
}

export const importBoardSchema: z.ZodType<NewBoard> = z
  .strictObject({ file, team })
  .transform((given) => ({ ...given, from: 'file' as const, name: null }));

export const saveDraftSchema = z.strictObject({ version, document });
export const publishSchema = z.strictObject({ version, note: lineSchema(MOST_NOTE).trim().default('') });
export const restoreSchema = z.strictObject({ number: z.int().min(1), version });
export const changeBoardSchema = z.strictObject({
  version,
  team: team.optional(),
  archived: z.boolean().optional(),
});

const members = z.array(id).max(500);
const teamName = lineSchema(MOST_TEAM_NAME).trim().min(1, SHAPE_RULES.named);
export const addTeamSchema = z.strictObject({ name: teamName, members: members.default([]) });
export const changeTeamSchema = z.strictObject({
  version,
  name: teamName.optional(),
  members: members.optional(),
});

/** A version's number in an address; 0, which no version has, for what is none. */
export function versionNumber(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
