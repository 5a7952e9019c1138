import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { describeEdition, type Edition } from '../api/analyses.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { inLanguage } from '../texts/names.js';
import { Conflict, isConflict } from '../forms/conflict.js';
import { TextFields, typedText, writtenText } from './text-fields.js';
import { useBoard } from './use-board.js';

/** Changes title and summary of the edition that is being written. */
export function TextForm({ edition, onDone }: { edition: Edition; onDone: () => void }) {
  const { locale } = useIntl();
  const [readVersion] = useState(edition.textVersion);
  const checked = useCheckedForm(typedText(edition));
  const { form, takeRefusal, propsOf } = checked;
  const board = useBoard(edition);
  const save = (version: number | undefined) =>
    form.handleSubmit((typed) => {
      const text = writtenText(typed);
      board.mutate(
        {
          what: { text, version },
          send: (key) => describeEdition(edition.analysis, text, { key, version }),
          done: 'done.saved',
        },
        { onSuccess: onDone, onError: takeRefusal },
      );
    });
  return (
    <Form
      {...propsOf(board, save(readVersion))}
      act={<FormattedMessage id="act.save" />}
      instead={
        <Button variant="subtle" onClick={onDone}>
          <FormattedMessage id="act.do-not-save" />
        </Button>
      }
    >
      {isConflict(board.error) && (
        <Conflict onOverwrite={() => void save(edition.textVersion)()}>
          <p>
            <b>{inLanguage(edition.title, locale)}</b>
          </p>
          <p>{inLanguage(edition.summary, locale)}</p>
        </Conflict>
      )}
      <TextFields checked={checked} />
    </Form>
  );
}
