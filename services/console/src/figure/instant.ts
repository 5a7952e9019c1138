/** An instant as an input of the browser holds it: where the person is, to the second, as the server knows it. */
export function inputOf(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** The instant that an input of the browser holds; undefined while it holds none, or one that is still to come. */
export function instantOf(input: string, now: Date): string | undefined {
  const date = new Date(input);
  return Number.isNaN(date.getTime()) || date > now ? undefined : date.toISOString();
}
