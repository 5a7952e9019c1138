import { Transform } from 'class-transformer';
import { IsTimeZone, Matches } from 'class-validator';

/**
 * The name of a time zone as the IANA database writes it, however it was typed: `Europe/Paris` for `europe/paris`. Of a
 * zone with several names each stays, as `Europe/Kyiv` and `Europe/Kiev`, when it is written so; otherwise it is the
 * one that this machine knows it by. Undefined for what is no name of a zone, as an offset is none.
 */
export function zoneName(typed: string): string | undefined {
  if (!/^[a-z]/i.test(typed)) return undefined;
  let known: string;
  try {
    known = new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
  const capitals = typed.toLowerCase().replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  return typed === capitals ? typed : known;
}

/** A time zone in a request: its name, which is put down as it is written and not as it was typed. */
export const IsZoneName =
  (): PropertyDecorator =>
  (target, property): void => {
    const name = property as string;
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (zoneName(value) ?? value) : value), {
      toClassOnly: true,
    })(target, name);
    // Some engines take an offset for a zone; it has no summer time.
    Matches(/^(?![^a-zA-Z])/, { message: '$property must be the name of a time zone, as in Europe/Rome' })(
      target,
      name,
    );
    IsTimeZone()(target, name);
  };
