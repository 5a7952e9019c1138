import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { EventFields } from './event-fields.js';
import { eventWords } from './field-words.js';
import classes from './imports.module.css';
import { useMapped } from './mapping-context.js';
import { emptyEvent } from './typed-mapping.js';

/** What a row becomes: one event or several, all of them or none. */
export function EventsFields() {
  const { formatMessage } = useIntl();
  const { checked, known, codesOf } = useMapped();
  const { fields, append, remove } = useFieldArray({ control: checked.form.control, name: 'events' });
  const [next, setNext] = useState(known[0]?.event ?? '');
  const add = () => {
    const event = known.find((each) => each.event === next);
    if (event) append(emptyEvent(event, codesOf));
  };
  return (
    <div className={classes.part}>
      <h3>
        <FormattedMessage id="import.events" />
      </h3>
      {fields.map(({ id }, index) => (
        <EventFields key={id} index={index} onRemove={fields.length > 1 ? () => remove(index) : undefined} />
      ))}
      <NativeSelect
        label={<FormattedMessage id="import.events.another" />}
        value={next}
        onChange={({ target }) => setNext(target.value)}
        data={known.map(({ event }) => ({ value: event, label: eventWords(event, formatMessage) }))}
      />
      <div>
        <Button onClick={add}>
          <FormattedMessage id="act.add-event" />
        </Button>
      </div>
    </div>
  );
}
