/** Which ways in there are, for the pages. Read it anew each time. */
export interface SignInDoors {
  /** Whether POST /api/demo lets anyone in. */
  readonly demoDoor: boolean;
  /** The company's own sign-in, by the name on its button. */
  readonly oidc: { readonly name: string } | null;
  /** Nobody administers this installation yet: its log shows the link. */
  readonly needsFirstAdmin: boolean;
}

/** The ways in. Each answers as HTTP, since it sets cookies. */
export interface SignIn extends SignInDoors {
  /** Everything below /api/auth/; only the endpoints named in the README exist. */
  handle(request: Request): Promise<Response>;
  /** The first administrator: 201 and signed in. */
  welcome(request: Request): Promise<Response>;
  /** What a link is for, so that the page can say it before asking for a password: 200 or 404. */
  inspectLink(request: Request): Promise<Response>;
  setPassword(request: Request): Promise<Response>;
  /** 204 and signed in; null where that door does not exist, to be answered like an unknown route. */
  enterDemo(request: Request): Promise<Response | null>;
  /** Ends every session that came through the demonstration's door. */
  closeDemoDoor(): Promise<void>;
  /** `/welcome#…` while there is no administrator, else null. Made anew at each call, good for 24 h and once. */
  firstAdminLink(): Promise<string | null>;
}
