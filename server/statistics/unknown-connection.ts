import { AppError } from '#server/app-error';

/** For a connection that is not there and for one that the asker may not know of: the very same words. */
export function unknownConnection(): AppError {
  return new AppError('unknown-connection', 'There is no such connection, or none that you may see');
}
