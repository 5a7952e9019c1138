/** What is wrong with a definition, and where in it. */
export class Fault extends Error {
  override readonly name = 'Fault';

  /** @param field as in `counts.0.where` */
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(reason);
  }
}
