import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { KnowledgeItemKind } from '@integras/contracts';
import { queries } from '../api/queries.js';
import { mayCommentOn, mayReadItems, mayReviewItems, mayWriteItems } from '../api/rights.js';
import classes from '../knowledge/knowledge.module.css';
import { ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { CommentForm } from './comment-form.js';
import { CommentRow } from './comment-row.js';

interface CommentsOfProps {
  item: { id: string; project: string; country?: string };
  itemKind: KnowledgeItemKind;
  /** Its authors are writing it. */
  isWritten: boolean;
}

/** What the partnership says of what is written, for whoever belongs to it. */
export function CommentsOf(props: CommentsOfProps) {
  const { grants } = usePerson();
  return mayReadItems(grants) ? <Discussion {...props} /> : null;
}

function Discussion({ item, itemKind, isWritten }: CommentsOfProps) {
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.comments(item.id, itemKind));
  // The id of the comment that is said otherwise, or that of none for a new one.
  const [open, setOpen] = useState<string>();
  const mayComment = isWritten && mayCommentOn(grants, item);
  if (!error && (!data || (data.length === 0 && !mayComment))) return null;
  const maySettle = mayWriteItems(grants, item) || mayReviewItems(grants, item);
  const close = () => setOpen(undefined);
  return (
    <Section
      title={<FormattedMessage id="comments.title" />}
      acts={
        mayComment &&
        open === undefined && (
          <Button onClick={() => setOpen('new')}>
            <FormattedMessage id="act.comment" />
          </Button>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && open === undefined && (
        <p>
          <FormattedMessage id="comments.none" />
        </p>
      )}
      {data && data.length > 0 && (
        <ol className={classes.items}>
          {data.map((comment) => (
            <li key={comment.id} className={classes.item}>
              {open === comment.id ? (
                <CommentForm item={item.id} itemKind={itemKind} comment={comment} onDone={close} />
              ) : (
                <CommentRow
                  comment={comment}
                  maySettle={maySettle}
                  onChange={open === undefined ? () => setOpen(comment.id) : undefined}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {open === 'new' && <CommentForm item={item.id} itemKind={itemKind} onDone={close} />}
    </Section>
  );
}
