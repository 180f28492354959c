type Payload = Record<string, unknown>;

/** Where a provider of these tests keeps what it knows: in memory, without the warning that its own way of that prints. */
export function providerMemory() {
  const kept = new Map<string, Payload>();

  return class ProviderMemory {
    readonly #model: string;

    constructor(model: string) {
      this.#model = model;
    }

    upsert(id: string, payload: Payload): Promise<void> {
      kept.set(this.#key(id), payload);
      return Promise.resolve();
    }

    find(id: string): Promise<Payload | undefined> {
      return Promise.resolve(kept.get(this.#key(id)));
    }

    findByUid(uid: string): Promise<Payload | undefined> {
      return Promise.resolve([...kept.values()].find((payload) => payload.uid === uid));
    }

    consume(id: string): Promise<void> {
      const payload = kept.get(this.#key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    }

    destroy(id: string): Promise<void> {
      kept.delete(this.#key(id));
      return Promise.resolve();
    }

    revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      return Promise.resolve();
    }

    #key(id: string): string {
      return `${this.#model} ${id}`;
    }
  };
}
