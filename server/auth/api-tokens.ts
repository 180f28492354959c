import type { ApiTokenView } from '#lib/domain/person';
import type { AuditActor } from '#server/audit/audit';

/** Read-only tokens for scripts and Prometheus, sent as `Authorization: Bearer wf_…`. Making and revoking are audited. */
export interface ApiTokens {
  /** Newest first, revoked ones too. */
  list(): Promise<ApiTokenView[]>;
  /** `secret` is told this once; only its hash is kept. */
  make(name: string, by: AuditActor): Promise<{ token: ApiTokenView; secret: string }>;
  /** At once, on open streams too. Throws AppError `not-found`. */
  revoke(id: string, by: AuditActor): Promise<ApiTokenView>;
}
