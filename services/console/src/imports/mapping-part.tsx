import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ImportMapping, importQueries } from '../api/imports.js';
import type { Pilot } from '../api/pilots.js';
import recordClasses from '../records/records.module.css';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { columnsIn } from '../spreadsheets/columns.js';
import { missingColumns } from './missing-columns.js';
import { MappingForm } from './mapping-form.js';
import type { Table } from '../spreadsheets/use-table.js';

interface MappingPartProps {
  project: string;
  /** Whose numbers they probably are. */
  register: string;
  pilots: readonly Pilot[];
  table: Table;
  mapping: ImportMapping | undefined;
  onMapped: (mapping: ImportMapping | undefined) => void;
}

/** What the columns mean: a mapping that was saved before, or one that is made here. */
export function MappingPart({ project, register, pilots, table, mapping, onMapped }: MappingPartProps) {
  const { formatMessage } = useIntl();
  const saved = useQuery(importQueries.mappings(project));
  const fields = useQuery(importQueries.fields());
  const [form, setForm] = useState<'new' | 'change'>();
  const columns = columnsIn(table.survey);
  const missing = mapping ? missingColumns(mapping, columns) : [];
  const { data: mappings } = saved;
  const { data: known } = fields;
  const error = saved.error ?? fields.error;
  return (
    <Section title={<FormattedMessage id="import.step.mapping" />}>
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([saved.refetch(), fields.refetch()])} />}
      {!error && !(mappings && known) && <Shape rows={2} />}
      {mappings && known && form === undefined && (
        <>
          {mappings.length > 0 && (
            <NativeSelect
              id="mapping"
              label={<FormattedMessage id="import.mapping.saved" />}
              value={mapping?.name ?? ''}
              onChange={({ target }) => onMapped(mappings.find(({ name }) => name === target.value))}
              data={[
                { value: '', label: formatMessage({ id: 'form.choose' }) },
                ...mappings.map(({ name }) => ({ value: name, label: name })),
              ]}
            />
          )}
          {missing.length > 0 && (
            <Notice kind="problem">
              <FormattedMessage id="import.mapping.missing" values={{ columns: missing.join(', ') }} />
            </Notice>
          )}
          <div className={recordClasses.acts}>
            {mapping && (
              <Button onClick={() => setForm('change')}>
                <FormattedMessage id="act.change-mapping" />
              </Button>
            )}
            <Button onClick={() => setForm('new')}>
              <FormattedMessage id="act.new-mapping" />
            </Button>
          </div>
        </>
      )}
      {mappings && known && form && (
        <MappingForm
          project={project}
          pilots={pilots}
          known={known}
          columns={columns}
          rows={table.survey.rows}
          taken={mappings.map(({ name }) => name)}
          mapping={form === 'change' ? mapping : undefined}
          suggested={{ name: table.file.name.replace(/\.[^.]*$/, ''), register }}
          onSaved={(changed) => {
            onMapped(changed);
            setForm(undefined);
          }}
          onLeft={() => setForm(undefined)}
        />
      )}
    </Section>
  );
}
