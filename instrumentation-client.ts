import { config } from 'zod/v4/core';

// Our policy lets nothing be evaluated; without this, zod tries it once on every page that parses, and browsers report it.
config({ jitless: true });
