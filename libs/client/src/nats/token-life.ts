/** Whether a JWT ends before this moment, in milliseconds since 1970. Of any other token that is not known: false. */
export function endsBefore(token: string, moment: number): boolean {
  try {
    const { exp } = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'))) as { exp?: unknown };
    return typeof exp === 'number' && exp * 1_000 < moment;
  } catch {
    return false;
  }
}
