import { AppError, type ErrorCode } from '../app-error.ts';

/** One query of a list was refused; `query` is its place in the list, so that the page can leave it out. */
export class RefusedQuery extends AppError {
  readonly query: number;

  constructor(code: ErrorCode, message: string, query: number) {
    super(code, message);
    this.query = query;
  }
}
