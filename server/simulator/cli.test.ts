import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('./cli.ts', import.meta.url));

/** The simulator as a process of its own; killed when the test ends. */
function start(
  ...args: string[]
): { child: ChildProcess; out: () => string; err: () => string } & Disposable {
  const child = spawn('node', [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  return { child, out: () => out, err: () => err, [Symbol.dispose]: () => child.kill('SIGKILL') };
}

describe('the simulator as a process', () => {
  it('says where it is, answers there, and leaves in good order when told to', async () => {
    using simulator = start('--size', 'small', '--port', '0', '--control-port', '0');
    await expect.poll(simulator.out, { timeout: 20_000 }).toMatch(/^Log in as api1/m);
    const [service] = /http:\S+SupervisorWebService/.exec(simulator.out()) ?? [];
    const [, control] = /Control +(\S+)/.exec(simulator.out()) ?? [];
    expect((await fetch(`${service}?wsdl`)).status).toBe(200);
    expect(await (await fetch(`${control}/health`)).json()).toMatchObject({ status: 'ok' });
    simulator.child.kill('SIGTERM');
    expect(await once(simulator.child, 'exit')).toEqual([0, null]);
    expect(simulator.err()).toBe('');
  });

  it.each([[['--size', 'huge']], [['--frobnicate']]])('exits with 2 for %j', async (args) => {
    using simulator = start(...args);
    expect(await once(simulator.child, 'close')).toEqual([2, null]);
    expect(simulator.err()).toContain('Try --help.');
    expect(simulator.out()).toBe('');
  });

  it('exits with 1 and says why when its port is taken', async () => {
    using first = start('--size', 'small', '--port', '0', '--control-port', '0');
    await expect.poll(first.out, { timeout: 20_000 }).toMatch(/^Log in as api1/m);
    const [, port = ''] = /Service +http:\/\/[^:]+:(\d+)/.exec(first.out()) ?? [];
    using second = start('--size', 'small', '--port', port, '--control-port', '0');
    expect(await once(second.child, 'close')).toEqual([1, null]);
    expect(second.err()).toContain('EADDRINUSE');
  });
});
