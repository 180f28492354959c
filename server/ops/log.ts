import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Plain JSON lines on stdout. The redaction is a second net: nothing of ours logs a credential, a header or a row. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        'password',
        'authorization',
        'username',
        '*.password',
        '*.authorization',
        '*.headers',
        'headers',
      ],
      censor: '[hidden]',
    },
    serializers: { err: safeError },
  });
}

/** An error as it may be logged: name, code and stack, without the properties libraries hang on it. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    name: error.name,
    message: error.message.slice(0, 300),
    stack: error.stack?.slice(0, 2000),
    ...code,
  };
}
