/** Words of whatever place: each says by the key `locale` which language it is in. What formats for people takes them. */
export type Spoken = (key: 'locale') => string;
