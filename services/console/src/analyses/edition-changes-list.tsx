import { FormattedMessage, useIntl } from 'react-intl';
import type { EditionChanges, SwotItem } from '../api/analyses.js';
import { Section } from '../shell/section.js';
import { inLanguage } from '../texts/names.js';
import classes from '../knowledge/knowledge.module.css';

/** What came, went and reads differently since the edition before. */
export function EditionChangesList({ changes, items }: { changes: EditionChanges; items: readonly SwotItem[] }) {
  const { locale, formatMessage } = useIntl();
  const { since, added, removed, altered } = changes;
  const words = (item: SwotItem | undefined) => (item ? inLanguage(item.text, locale) : '');
  const byId = new Map(items.map((item) => [item.id, item]));
  const isSame = added.length + removed.length + altered.length === 0;
  return (
    <Section title={<FormattedMessage id="edition.changes.title" values={{ since }} />}>
      {isSame && (
        <p>
          <FormattedMessage id="edition.changes.none" />
        </p>
      )}
      <ul className={classes.items}>
        {added.map((id) => (
          <li key={id} className={classes.item}>
            <b>
              <FormattedMessage id="edition.changes.added" />
            </b>
            <p>{words(byId.get(id))}</p>
          </li>
        ))}
        {altered.map(({ item, fields, before }) => (
          <li key={item} className={classes.item}>
            <b>
              <FormattedMessage
                id="edition.changes.altered"
                values={{
                  fields: new Intl.ListFormat(locale).format(
                    fields.map((field) => formatMessage({ id: `item.${field}` })),
                  ),
                }}
              />
            </b>
            <p>{words(byId.get(item))}</p>
            <p className={classes.before}>
              <FormattedMessage
                id="edition.changes.before"
                values={{
                  text: words(before),
                  kind: formatMessage({ id: `quadrant.one.${before.quadrant}` }),
                  weight: before.weight,
                }}
              />
            </p>
          </li>
        ))}
        {removed.map((item) => (
          <li key={item.id} className={classes.item}>
            <b>
              <FormattedMessage id="edition.changes.removed" />
            </b>
            <p className={classes.before}>{words(item)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
