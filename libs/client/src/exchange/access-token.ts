/** A bearer token, or how to get a new one. */
export type TokenSource = string | (() => Promise<string>);

/** The bearer token, asked for once and kept until it is refused. */
export class AccessToken {
  private asked: Promise<string> | undefined;
  private known: string | undefined;

  constructor(private readonly source: TokenSource) {}

  async get(): Promise<string> {
    const { source } = this;
    if (typeof source === 'string') return source;
    const asked = (this.asked ??= source());
    try {
      return (this.known = await asked);
    } catch (error) {
      if (this.asked === asked) this.asked = undefined;
      throw error;
    }
  }

  /** Another token than the one refused; undefined when there is none. Many who were refused together share it. */
  async insteadOf(refused: string): Promise<string | undefined> {
    if (this.known === refused) this.forget();
    const token = await this.get();
    return token === refused ? undefined : token;
  }

  private forget(): void {
    this.asked = undefined;
    this.known = undefined;
  }
}
