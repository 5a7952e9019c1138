import { Button, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KnowledgeItemKind } from '@integras/contracts';
import { useQuery } from '@tanstack/react-query';
import { attachableEndings, attachFile, mostBytesAttached } from '../api/attachments.js';
import { queries } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { fileSize } from './file-size.js';
import { useAttachmentChange } from './use-attachment-change.js';

interface AttachFormProps {
  item: { id: string; project: string };
  itemKind: KnowledgeItemKind;
  onDone: () => void;
}

/** One file to be attached, with how much room there is; what would be refused for its size or ending is not sent. */
export function AttachForm({ item, itemKind, onDone }: AttachFormProps) {
  const { formatMessage, locale } = useIntl();
  const { data: room } = useQuery(queries.roomForFiles(item.project));
  const { form, messageOf, propsOf } = useCheckedForm<{ file: FileList | null }>({ file: null });
  const change = useAttachmentChange();
  const isAttachable = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return formatMessage({ id: 'mistake.no-file' });
    if (file.size > mostBytesAttached) return formatMessage({ id: 'mistake.file-too-large' });
    if (room && room.used + file.size > room.allowed) return formatMessage({ id: 'mistake.no-room-for-file' });
    const ending = file.name.slice(file.name.lastIndexOf('.')).toLowerCase();
    return attachableEndings.split(',').includes(ending) || formatMessage({ id: 'mistake.file-kind' });
  };
  const send = form.handleSubmit(({ file: files }) => {
    const file = files![0]!;
    const { name, size, lastModified } = file;
    change.mutate(
      {
        what: { name, size, lastModified },
        done: 'done.attached',
        send: (id) => attachFile(item.id, itemKind, file, id),
      },
      { onSuccess: onDone },
    );
  });
  return (
    <Form
      {...propsOf(change, send)}
      act={<FormattedMessage id="act.attach" />}
      instead={
        <Button variant="subtle" onClick={onDone}>
          <FormattedMessage id="act.do-not-save" />
        </Button>
      }
    >
      <TextInput
        id="file"
        type="file"
        accept={attachableEndings}
        label={<FormattedMessage id="attachment.file" />}
        description={
          <>
            <FormattedMessage id="attachment.file.hint" />{' '}
            {room && (
              <FormattedMessage
                id="attachment.room"
                values={{ used: fileSize(room.used, locale), allowed: fileSize(room.allowed, locale) }}
              />
            )}
          </>
        }
        error={messageOf('file')}
        {...form.register('file', { validate: isAttachable })}
      />
    </Form>
  );
}
