import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './imports.module.css';

/** A file, by a button or dragged here. */
export function FileChoice({ onChosen, error }: { onChosen: (file: File) => void; error?: string | undefined }) {
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
        accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv,application/x-ndjson"
        label={<FormattedMessage id="import.file" />}
        description={<FormattedMessage id="import.file.hint" />}
        error={error}
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
