/** What a person may do, from least to most; each role may do all that the ones before it may. */
export const ROLES = ['viewer', 'supervisor', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** Whether `role` may do what takes at least `least`. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
