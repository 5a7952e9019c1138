import { changeRecord } from '../api/work-plan.js';
import { reasonField } from '../records/common-fields.js';
import { RecordForm } from '../records/record-form.js';

/** Takes a whole record back, with the reason. */
export function TakeBackForm({
  record,
  records,
  onDone,
}: {
  record: { project: string; id: string; version: number };
  records: string;
  onDone: () => void;
}) {
  return (
    <RecordForm
      fields={[reasonField]}
      act="act.take-back"
      done="done.record-back"
      stale={['projects', record.project, records]}
      send={(values, key) => changeRecord(record, records, 'void', values, key)}
      onDone={onDone}
    />
  );
}
