import { AppError, isAppError } from '#server/app-error';

/** Does something in the store; what the store says goes to the log's reader, people are told that nothing was changed. */
export async function kept<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError('store-failed', 'The store did not answer; nothing was changed.', {
      reason: 'store-silent',
      cause: error,
    });
  }
}
