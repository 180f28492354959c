/** The namespace of the operation wrappers and of the faults. Everything inside a wrapper is unqualified. */
export const SERVICE_NAMESPACE = 'http://service.supervisor.ws.five9.com/';
export const ENVELOPE_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/';
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

export const PRIMITIVES = ['boolean', 'byte', 'dateTime', 'int', 'long', 'string', 'unsignedShort'] as const;

/**
 * One child element as the contract has it: unqualified, at its place in the sequence. `type` is a primitive or the name
 * of a data type or enumeration. `alsoRead` lists spellings that other documents print and that readers accept.
 * `since` is the version that brought it.
 */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly min: 0 | 1;
  readonly max: 1 | 'unbounded';
  readonly nillable: boolean;
  readonly since: ServiceVersion;
  readonly alsoRead: readonly string[];
}

/** Every version of either service, oldest first; `default` is the address without a version part. */
export const SERVICE_VERSIONS = [
  'default',
  'v2',
  'v3',
  'v4',
  'v9_3',
  'v9_5',
  'v10',
  'v10_2',
  'v11',
  'v12',
  'v13',
] as const;
export type ServiceVersion = (typeof SERVICE_VERSIONS)[number];

/** The versions of the Statistics service. */
export const VERSION_NAMES = [
  'default',
  'v2',
  'v3',
  'v4',
  'v9_5',
] as const satisfies readonly ServiceVersion[];
export type VersionName = (typeof VERSION_NAMES)[number];

type Extras = Partial<Pick<Field, 'nillable' | 'since' | 'alsoRead'>>;

/** An element that must be there. */
export function required(name: string, type: string, extras: Extras = {}): Field {
  return { ...plain(name, type, extras), min: 1 };
}

/** An element that may be left out. */
export function optional(name: string, type: string, extras: Extras = {}): Field {
  return plain(name, type, extras);
}

/** An element that comes any number of times. */
export function many(name: string, type: string, extras: Extras = {}): Field {
  return { ...plain(name, type, extras), max: 'unbounded' };
}

function plain(name: string, type: string, extras: Extras): Field {
  return { name, type, min: 0, max: 1, nillable: false, since: 'default', alsoRead: [], ...extras };
}
