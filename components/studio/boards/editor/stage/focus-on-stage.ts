/** Puts the focus on a panel of the stage, by its id. */
export function focusOnStage(id: string): void {
  document.querySelector<HTMLElement>(`[data-stage-panel="${CSS.escape(id)}"]`)?.focus();
}
