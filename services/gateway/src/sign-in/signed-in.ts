/** A sign-in under way: what its answer has to match. */
export interface Attempt {
  verifier: string;
  nonce: string;
  /** Where to go afterwards: a path of ours. */
  back: string;
}

/** What a browser's session holds. Tokens stay here, on the server. */
export interface SignedIn {
  issuer: string;
  subject: string;
  name?: string;
  accessToken: string;
  /** Unix milliseconds at which the access token ends. */
  accessEnds: number;
  refreshToken?: string;
  idToken?: string;
}

declare module 'fastify' {
  interface Session {
    attempts?: Record<string, Attempt>;
    signedIn?: SignedIn;
    /** The secret that CSRF tokens of this session are made from. */
    _csrf?: string;
  }
}
