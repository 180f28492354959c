import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Serializable } from 'node:child_process';

/** A process of the bench's own that answers one question at a time. */
export interface Worker extends AsyncDisposable {
  ask(question: Serializable): Promise<unknown>;
}

/** Starts a file of the bench as a process; it answers through `answerQuestions`. */
export function startWorker(file: string, args: readonly string[] = []): Worker {
  const child = fork(file, args, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
    serialization: 'advanced',
  });
  return {
    ask: (question) => answerOf(child, question),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function answerOf(child: ChildProcess, question: Serializable): Promise<unknown> {
  const gone = new AbortController();
  const onExit = (): void => gone.abort(new Error('a process of the bench has ended'));
  child.once('exit', onExit);
  const answer = once(child, 'message', { signal: gone.signal });
  child.send(question);
  try {
    const [given]: unknown[] = await answer;
    return given;
  } finally {
    child.off('exit', onExit);
  }
}

/** In a worker: answers every question by `answer`. A failure ends the process, and with it the question. */
export function answerQuestions(answer: (question: unknown) => Promise<Serializable>): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (question) => {
    answer(question).then(
      (given) => process.send?.(given),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
