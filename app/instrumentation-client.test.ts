import { expect, test } from 'vitest';

test('zod, loaded later, evaluates nothing', async () => {
  await import('../instrumentation-client.ts');
  const { config } = await import('zod');
  expect(config().jitless).toBe(true);
});
