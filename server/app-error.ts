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

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.digest = code;
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error;
}
