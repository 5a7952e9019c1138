import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './spreadsheets.module.css';

const tables = '.csv,.tsv,.txt,text/csv';

interface FileChoiceProps {
  /** Whether objects, one a line, are read too. */
  withObjects: boolean;
  onChosen: (file: File) => void;
}

/** A file, by a button or dragged here. */
export function FileChoice({ withObjects, onChosen }: FileChoiceProps) {
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={classes.drop}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onChosen(file);
      }}
    >
      <TextInput
        id="file"
        type="file"
        accept={withObjects ? `${tables},.ndjson,.jsonl,application/x-ndjson` : tables}
        label={<FormattedMessage id="import.file" />}
        description={<FormattedMessage id={withObjects ? 'import.file.hint' : 'import.file.hint.table'} />}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChosen(file);
          // The same file, mended meanwhile, can be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
