/** Every key of messages, dotted, with its message. */
export function* keysOf(messages: object, path = ''): Generator<[key: string, message: string]> {
  for (const [name, value] of Object.entries(messages)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') yield [key, value];
    else yield* keysOf(value, key);
  }
}
