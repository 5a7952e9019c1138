import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KnowledgeItemKind } from '@integras/contracts';
import { type Attachment, attachmentAddress } from '../api/attachments.js';
import { queries } from '../api/queries.js';
import { mayPublishItems, mayWriteItems } from '../api/rights.js';
import formClasses from '../forms/form.module.css';
import classes from '../knowledge/knowledge.module.css';
import { ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { dayIn, writtenDay } from '../texts/days.js';
import { AttachForm } from './attach-form.js';
import { RemoveForm } from './remove-form.js';
import { fileSize } from './file-size.js';

interface AttachmentsOfProps {
  item: { id: string; project: string; country?: string; publishedAt?: string };
  itemKind: KnowledgeItemKind;
  /** Its authors are writing it. */
  isWritten: boolean;
}

/** The files beside an analysis, practice, recommendation or initiative; while it is written, the form for one more. */
export function AttachmentsOf({ item, itemKind, isWritten }: AttachmentsOfProps) {
  const { grants } = usePerson();
  const { data: files, error, refetch } = useQuery(queries.attachments(item.id, itemKind));
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const mayAttach = isWritten && mayWriteItems(grants, item);
  // Beside a published edition stand its own files, not those of the next one.
  const data = isWritten || !item.publishedAt ? files : files?.filter(({ addedAt }) => addedAt <= item.publishedAt!);
  const standing = data?.filter(({ removed }) => !removed) ?? [];
  const removed = data?.filter((file) => file.removed) ?? [];
  if (!error && (!data || (data.length === 0 && !mayAttach))) return null;
  const mayRemove = ({ addedAt }: Attachment) =>
    item.publishedAt !== undefined && addedAt <= item.publishedAt
      ? mayPublishItems(grants, item)
      : mayWriteItems(grants, item);
  return (
    <Section
      title={<FormattedMessage id="attachments.title" />}
      acts={
        mayAttach &&
        !isOpen && (
          <Button onClick={() => setIsOpen(true)}>
            <FormattedMessage id="act.attach" />
          </Button>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {isOpen && <AttachForm item={item} itemKind={itemKind} onDone={() => setIsOpen(false)} />}
      <div ref={list} tabIndex={-1}>
        {data && standing.length === 0 && !isOpen && (
          <p>
            <FormattedMessage id="attachments.none" />
          </p>
        )}
        {standing.length > 0 && (
          <ul className={classes.items}>
            {standing.map((file) => (
              <Row key={file.id} file={file} mayRemove={mayRemove(file)} onRemoved={() => list.current?.focus()} />
            ))}
          </ul>
        )}
      </div>
      {removed.length > 0 && <RemovedFiles files={removed} />}
    </Section>
  );
}

interface RowProps {
  file: Attachment;
  mayRemove: boolean;
  onRemoved: () => void;
}

function Row({ file, mayRemove, onRemoved }: RowProps) {
  const { formatMessage, locale } = useIntl();
  const [isRemoving, setIsRemoving] = useState(false);
  const { id, name, bytes, addedAt } = file;
  return (
    <li className={classes.item}>
      <p className={classes.facts}>
        <a href={attachmentAddress(id)} download={name}>
          <bdi>{name}</bdi>
        </a>
        <span>
          <FormattedMessage
            id="attachment.facts"
            values={{ size: fileSize(bytes, locale), day: writtenDay(dayIn(new Date(addedAt)), locale) }}
          />
        </span>
      </p>
      {mayRemove && !isRemoving && (
        <div className={classes.acts}>
          <Button
            variant="subtle"
            aria-label={formatMessage({ id: 'act.remove-file.of' }, { name })}
            onClick={() => setIsRemoving(true)}
          >
            <FormattedMessage id="act.remove-file" />
          </Button>
        </div>
      )}
      {isRemoving && <RemoveForm id={id} onRemoved={onRemoved} onLeft={() => setIsRemoving(false)} />}
    </li>
  );
}

function RemovedFiles({ files }: { files: readonly Attachment[] }) {
  const { locale } = useIntl();
  return (
    <details className={formClasses.more}>
      <summary>
        <FormattedMessage id="attachment.removed-ones" values={{ count: files.length }} />
      </summary>
      <ul className={classes.items}>
        {files.map(({ id, name, removed }) => (
          <li key={id} className={classes.item}>
            <FormattedMessage
              id="attachment.gone"
              values={{ name, day: writtenDay(dayIn(new Date(removed!.at)), locale), reason: removed!.reason }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
