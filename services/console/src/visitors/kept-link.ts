const nameOf = (session: string): string => `integras.registration.${session}`;

/** Keeps the personal link of a registration on this device, for the code on the wall. */
export function keepLink(session: string, link: string): void {
  localStorage.setItem(nameOf(session), link);
}

export function keptLink(session: string): string | undefined {
  return localStorage.getItem(nameOf(session)) ?? undefined;
}
