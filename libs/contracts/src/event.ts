import 'reflect-metadata';

/**
 * Who may read events of a class. `pilot` is the default, and the rule for anything about one person. A `tombstone` names
 * ids and nothing else: besides those of the pilot each of its partner systems gets it by its subscriptions, whatever types
 * it asked for, with pseudonyms of its own in the place of ids. What was said anonymously is for `nobody`: it is counted,
 * and those of the pilot learn that there was something.
 */
export type Readers = 'public' | 'partnership' | 'pilot' | 'tombstone' | 'nobody';

/** The services that own events; each is the only writer of its stream. */
export type OwningService = 'access' | 'pilots' | 'trainings' | 'indicators' | 'knowledge' | 'notifications';

/** What the ordered histories are histories of. */
export type JournalKind =
  | 'project'
  | 'pilot'
  | 'obstacle'
  | 'scheme'
  | 'analysis'
  | 'item'
  | 'indicator'
  | 'account'
  | 'invitation'
  | 'subscription';

/** What an event class says of itself. Everything else (type, subject, schema, AsyncAPI) is derived from it. */
export interface EventDeclaration<D extends object = object> {
  service: OwningService;
  journal: JournalKind;
  /** What it is about, singular, kebab-case: `milestone`. */
  entity: string;
  /** What happened, past participle, kebab-case: `reached`. */
  verb: string;
  /** Raised only by a change that old readers could not understand; such a change is a new class beside the old one. */
  version?: number;
  readers?: Readers;
  /** One sentence, for the catalogue. */
  summary: string;
  example: D;
}

export interface EventDescriptor<D extends object = object> extends Required<EventDeclaration<D>> {
  /** CloudEvents `type`, as in `eu.integras.pilots.milestone.reached.v1`. */
  type: string;
  /** CloudEvents `source`, as in `/pilots`. */
  source: string;
}

// The parameter list is `any` because a class decorator has to accept every constructor.
// oxlint-disable-next-line typescript/no-explicit-any
export type EventClass<D extends object = object> = new (...parameters: any[]) => D;

const descriptorKey = Symbol('integras:event');
const word = /^[a-z]+(-[a-z]+)*$/;

/** Declares the class below it as the data of one event type. */
export function event<D extends object>(declaration: EventDeclaration<NoInfer<D>>): (target: EventClass<D>) => void {
  const { service, entity, verb, version = 1, readers = 'pilot' } = declaration;
  if (!word.test(entity) || !word.test(verb))
    throw new Error(`'${entity}.${verb}' is not a kebab-case entity and verb`);
  return (target) => {
    const descriptor: EventDescriptor<D> = {
      ...declaration,
      version,
      readers,
      type: `eu.integras.${service}.${entity}.${verb}.v${version}`,
      source: `/${service}`,
    };
    Reflect.defineMetadata(descriptorKey, descriptor, target);
  };
}

/** The descriptor of an event class; throws when the class was not declared with `@event`. */
export function describe<D extends object>(eventClass: EventClass<D>): EventDescriptor<D> {
  const descriptor = Reflect.getMetadata(descriptorKey, eventClass) as EventDescriptor<D> | undefined;
  if (!descriptor) throw new Error(`${eventClass.name} is not declared with @event`);
  return descriptor;
}

/** The CloudEvents type of an event class: the pattern its handlers name. */
export function typeOf(eventClass: EventClass): string {
  return describe(eventClass).type;
}
