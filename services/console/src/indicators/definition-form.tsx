import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Definition, Vocabulary } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { CountingList } from './counting-list.js';
import { definitionFields } from './definition-fields.js';
import { type DefinitionValues, meaningOf, newDefinition, valuesOf } from './definition-values.js';
import { EvidenceFields } from './evidence-fields.js';
import { NamingFields } from './naming-fields.js';
import { NumberFields } from './number-fields.js';
import { useDefine } from './use-define.js';

/** What an indicator means, to be filled in. Without a version before it, it is a new one. */
export function DefinitionForm({ before }: { before?: Definition }) {
  const { data, error, refetch } = useQuery(queries.vocabulary());
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  return data ? <Filled vocabulary={data} before={before} /> : <Shape rows={5} />;
}

interface FilledProps {
  vocabulary: Vocabulary;
  before: Definition | undefined;
}

function Filled({ vocabulary, before: newest }: FilledProps) {
  // What somebody began to change stays what it was: a version made meanwhile is not overwritten unseen.
  const [before] = useState(newest);
  const checked = useCheckedForm<DefinitionValues>(before ? valuesOf(before) : newDefinition());
  const { form, mistakeOf, takeRefusal, propsOf } = checked;
  const define = useDefine();
  const send = form.handleSubmit((values) =>
    define.mutate({ code: values.code.trim(), meaning: meaningOf(values, before), before }, { onError: takeRefusal }),
  );
  const fields = definitionFields(form, mistakeOf);
  return (
    <Form
      {...propsOf(define, send)}
      act={
        <FormattedMessage
          id={before ? 'act.save-version' : 'act.save-indicator'}
          values={{ version: (before?.version ?? 0) + 1 }}
        />
      }
    >
      <NamingFields fields={fields} isNew={!before} />
      <NumberFields fields={fields} vocabulary={vocabulary} />
      <EvidenceFields fields={fields} />
      <CountingList fields={fields} vocabulary={vocabulary} />
    </Form>
  );
}
