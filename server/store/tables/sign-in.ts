/**
 * Tables of the sign-in library, in its own column names. It writes times as ISO text in UTC (which sorts as time does) and
 * yes or no as 1 and 0 on both databases.
 */
export interface AuthUserTable {
  id: string;
  name: string;
  /** In small letters; unique. */
  email: string;
  emailVerified: number;
  image: string | null;
  twoFactorEnabled: number | null;
  createdAt: string;
  updatedAt: string;
}

export interface AuthSessionTable {
  id: string;
  userId: string;
  /** What the browser's cookie holds, signed there with the secret that is kept apart. */
  token: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: string;
  /** When it was last used, at most five minutes behind. */
  updatedAt: string;
}

/** A way in: a password (`credential`) or the company's sign-in (`oidc`). */
export interface AuthAccountTable {
  id: string;
  userId: string;
  providerId: string;
  accountId: string;
  /** scrypt, with its salt. */
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What is under way: second factors, sign-ins at the provider, devices that skip the second factor. */
export interface AuthVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

/** Second factors; secret and codes are encrypted with the secret that is kept apart. */
export interface AuthTwoFactorTable {
  id: string;
  userId: string;
  secret: string;
  backupCodes: string;
  verified: number | null;
  failedVerificationCount: number | null;
  lockedUntil: string | null;
  /** The time step (half minutes since the epoch) of the last code that was taken; ours, unknown to the library. */
  usedStep: number | null;
}
