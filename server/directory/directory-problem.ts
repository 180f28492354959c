import * as z from 'zod';
import { type DirectoryTrouble, directoryTroubleSchema } from '#lib/domain/directory-trouble';
import { AppError, type ErrorCode, isAppError } from '#server/app-error';

/** Why the last reading failed or was not believed: in English, and by what pages say it with; null where only the words are known. */
export interface DirectoryProblem {
  words: string;
  trouble: DirectoryTrouble | null;
}

/** An error that tells what it is about to whoever shows the directory. */
export class DirectoryError extends AppError {
  readonly trouble: DirectoryTrouble;

  constructor(code: ErrorCode, message: string, trouble: DirectoryTrouble) {
    super(code, message, trouble.kind === 'unkept' ? { reason: 'directory-unkept' } : {});
    this.trouble = trouble;
  }
}

export function problemOfError(error: AppError): DirectoryProblem {
  return { words: error.message, trouble: isDirectoryError(error) ? error.trouble : null };
}

function isDirectoryError(error: unknown): error is DirectoryError {
  return isAppError(error) && 'trouble' in error;
}

const keptShape = z.object({ words: z.string(), trouble: directoryTroubleSchema });

/** As it is kept: words alone where there is no more. */
export function keptProblem(problem: DirectoryProblem | null): string | null {
  if (problem === null) return null;
  return problem.trouble ? JSON.stringify(problem) : problem.words;
}

/** What was kept, of this version or of one that kept words alone. */
export function problemOfKept(text: string | null): DirectoryProblem | null {
  if (text === null) return null;
  if (!text.startsWith('{')) return { words: text, trouble: null };
  try {
    return keptShape.parse(JSON.parse(text));
  } catch {
    return { words: 'The last reading of the directory failed', trouble: { kind: 'failed' } };
  }
}
