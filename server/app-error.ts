import type { RefusalReason } from '#lib/words/refusal-reason';

/** Every error of our own carries one of these; told apart by `code`, never by `instanceof` (module graphs differ). */
export type ErrorCode =
  | 'bad-request'
  | 'not-found'
  | 'unknown-connection'
  | 'unknown-stream'
  | 'too-many-queries'
  | 'not-ready'
  | 'shutting-down'
  | 'payload-too-large'
  | 'unauthenticated'
  | 'forbidden'
  | 'conflict'
  | 'too-many-requests'
  | 'store-failed'
  | 'upstream-failed';

export class AppError extends Error {
  readonly code: ErrorCode;
  /** All that a page which fails is told: Next keeps messages from browsers. */
  readonly digest: ErrorCode;

  /** By which a page says in its own language what `message` says in English. */
  readonly reason: RefusalReason | null;

  constructor(
    code: ErrorCode,
    message: string,
    { reason, ...options }: ErrorOptions & { reason?: RefusalReason } = {},
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.reason = reason ?? null;
    this.digest = code;
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error;
}
