import { useQueryClient } from '@tanstack/react-query';
import { endOrTakeUp } from '../api/definitions.js';
import { reasonField } from '../records/common-fields.js';
import { RecordForm } from '../records/record-form.js';

interface EndOrTakeUpProps {
  code: string;
  what: 'retirement' | 'resumption';
  onDone: () => void;
}

/** Why an indicator is retired, or taken back into use. */
export function EndOrTakeUp({ code, what, onDone }: EndOrTakeUpProps) {
  const client = useQueryClient();
  const isEnd = what === 'retirement';
  return (
    <RecordForm
      fields={[reasonField]}
      act={isEnd ? 'act.retire' : 'act.resume-indicator'}
      done={isEnd ? 'done.retired' : 'done.resumed'}
      stale={['definitions']}
      send={({ reason = '' }, key) => endOrTakeUp(code, what, reason, key)}
      onDone={() => {
        for (const of of ['figures', 'targets']) void client.invalidateQueries({ queryKey: [of] });
        onDone();
      }}
    />
  );
}
