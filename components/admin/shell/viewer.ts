import type { Role } from '#lib/domain/role';

/** Who looks at a page, as much of it as the page shows. */
export interface Viewer {
  id: string;
  name: string;
  role: Role;
  /** What may be seen, in words. */
  scope: string;
  /** Whether that is less than everything. */
  isScoped: boolean;
  isDemo: boolean;
}
