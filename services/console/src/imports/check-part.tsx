import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { type ImportMapping, tryImport } from '../api/imports.js';
import { randomId } from '../api/random-id.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Standing } from './standing.js';
import type { Table } from '../spreadsheets/use-table.js';

interface CheckPartProps {
  project: string;
  table: Table;
  mapping: ImportMapping;
  /** The dry run, once there is one of this file and mapping. */
  tried: string | undefined;
  onTried: (id: string | undefined) => void;
}

/** Tries what would become of every row before anything is kept, as often as somebody likes. */
export function CheckPart({ project, table, mapping, tried, onTried }: CheckPartProps) {
  // An answer that did not arrive is asked for again; one that did is followed by another try.
  const key = useRef(randomId());
  const trying = useMutation({
    mutationFn: () => tryImport(project, mapping.name, table, key.current),
    onMutate: () => onTried(undefined),
    onSuccess: ({ id }) => {
      key.current = randomId();
      onTried(id);
    },
  });
  return (
    <Section title={<FormattedMessage id="import.step.check" />}>
      <p>
        <FormattedMessage id="import.check.hint" />
      </p>
      <div>
        <Button
          variant="filled"
          size="lg"
          aria-disabled={trying.isPending}
          onClick={() => trying.isPending || trying.mutate()}
        >
          <FormattedMessage id={trying.isPending ? 'form.sending' : 'act.check-file'} />
        </Button>
      </div>
      {trying.error && (
        <div role="alert">
          <Notice kind="problem">
            <RefusalWords error={trying.error} />
          </Notice>
        </div>
      )}
      {tried !== undefined && <Standing id={tried} rows={table.survey.rows} />}
    </Section>
  );
}
