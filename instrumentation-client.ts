// Our policy lets nothing be evaluated; without this, zod tries it once on every page that parses, and browsers report it.
// Said where zod looks when it is loaded, since importing it would bring it to walls, which parse nothing.
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });

export {};
