import { Button, Textarea } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KnowledgeItemKind } from '@integras/contracts';
import { changeComment, type Comment, makeComment } from '../api/comments.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { useCommentChange } from './use-comment-change.js';

interface CommentFormProps {
  item: string;
  itemKind: KnowledgeItemKind;
  /** The one to be said otherwise; absent for a new one. */
  comment?: Comment;
  onDone: () => void;
}

export function CommentForm({ item, itemKind, comment, onDone }: CommentFormProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ text: comment?.text ?? '' });
  const change = useCommentChange();
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const send = form.handleSubmit(({ text: typed }) => {
    const text = typed.trim();
    change.mutate(
      {
        what: { item, text, version: comment?.version },
        done: comment ? 'done.saved' : 'done.commented',
        send: (key) => (comment ? changeComment(comment, text, key) : makeComment(item, itemKind, text, key)),
      },
      { onSuccess: onDone, onError: takeRefusal },
    );
  });
  return (
    <Form
      {...propsOf(change, send)}
      act={<FormattedMessage id={comment ? 'act.save' : 'act.comment'} />}
      instead={
        <Button variant="subtle" onClick={onDone}>
          <FormattedMessage id="act.do-not-save" />
        </Button>
      }
    >
      <Textarea
        id="text"
        autosize
        minRows={3}
        label={<FormattedMessage id="comment.text" />}
        description={<FormattedMessage id="comment.text.hint" />}
        error={messageOf('text')}
        {...form.register('text', { validate: isGiven })}
      />
    </Form>
  );
}
