import { eventClasses } from './catalogue.js';
import { describe } from './event.js';
import { schemaOf } from './json-schema.js';

interface Properties {
  properties?: Record<string, unknown>;
  required?: string[];
}

/** `docs/event-catalogue.md`: every event in a table, and its example. */
export function eventCatalogue(): string {
  const rows = eventClasses.map((eventClass) => {
    const { type, summary, readers } = describe(eventClass);
    const { properties = {}, required = [] } = schemaOf(eventClass) as Properties;
    const fields = Object.keys(properties).map((name) => (required.includes(name) ? `\`${name}\`` : `\`${name}\`?`));
    return `| \`${type}\` | ${summary} | ${readers} | ${fields.join(' ')} |`;
  });
  return [
    '# Event catalogue',
    '',
    'Generated from the event classes in `libs/contracts` (`UPDATE=1` with their tests writes it anew). How to add one:',
    '[how-to/add-an-event.md](how-to/add-an-event.md). The same with schemas and examples: `/api/asyncapi.json`.',
    '',
    'Facts whose readers are `pilot` name persons, or are nobody’s news. By its subscriptions a partner system gets those about the',
    'participants of a pilot as far as it was agreed ([ADR 0017](adr/0017-disclosure-is-agreed.md)), and each `tombstone` of the pilot,',
    'with ids that it has to itself ([ADR 0016](adr/0016-own-pseudonyms.md)); by the event stream none of them.',
    '',
    '| type | what it says | readers | data (`?` optional) |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
