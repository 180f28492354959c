/** A view of the desk that somebody keeps, as one person sees it. */
export interface SavedView {
  id: string;
  name: string;
  /** A desk's query string (lib/domain/desk-address), without the view's own id. */
  address: string;
  owner: { id: string; name: string };
  /** Whose members see it beside its owner; null for the owner alone. */
  team: { id: string; name: string } | null;
  /** Whether the person is its owner, who alone changes it. */
  isMine: boolean;
  /** Whether the person's desk opens with it. */
  isDefault: boolean;
  version: number;
}

export const SAVED_VIEW_BOUNDS = {
  nameLength: 60,
  /** All columns of a table by name, with widths, filters and a way to an agent, fit three times over. */
  addressLength: 12_000,
  perPerson: 100,
} as const;
