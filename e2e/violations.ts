import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Everything axe finds, in a line each, so that a failure says what to mend. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
  );
}
