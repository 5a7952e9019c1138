import { removeAttachment } from '../api/attachments.js';
import { ReasonForm } from '../forms/reason-form.js';
import { useAttachmentChange } from './use-attachment-change.js';

interface RemoveFormProps {
  id: string;
  onRemoved: () => void;
  onLeft: () => void;
}

/** Why a file is removed. */
export function RemoveForm({ id, onRemoved, onLeft }: RemoveFormProps) {
  const change = useAttachmentChange();
  const remove = (reason: string) =>
    change.mutate(
      { what: { id, reason }, done: 'done.file-removed', send: (key) => removeAttachment(id, reason, key) },
      { onSuccess: onRemoved },
    );
  return <ReasonForm act="act.remove-file" change={change} onSend={remove} onLeft={onLeft} />;
}
