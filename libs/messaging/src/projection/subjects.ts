import { descriptorOf, eventClasses, describe, type OwningService } from '@integras/contracts';

/**
 * The subjects a process has to read of a service's stream: those of every entity of which it handles an event, whatever
 * happens to it, so that an event this version does not know is noticed. None when that is everything there is.
 */
export function subjectsFor(service: OwningService, handledTypes: readonly string[]): string[] {
  const entities = (of: readonly { service: string; journal: string; entity: string }[]) =>
    new Set(
      of
        .filter((each) => each.service === service)
        .map(({ journal, entity }) => `integras.${service}.${journal}.*.${entity}.*`),
    );
  const handled = entities(handledTypes.flatMap((type) => descriptorOf(type) ?? []));
  const all = entities(eventClasses.map((eventClass) => describe(eventClass)));
  return handled.size === all.size ? [] : [...handled].sort();
}
