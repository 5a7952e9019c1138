import { Button } from '@mantine/core';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { type Comment, type CommentAct, decideComment } from '../api/comments.js';
import { RefusalWords } from '../forms/refusal-words.js';
import classes from '../knowledge/knowledge.module.css';
import { Markdown } from '../markdown/markdown.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { useCommentChange } from './use-comment-change.js';

interface CommentRowProps {
  comment: Comment;
  maySettle: boolean;
  /** Absent while another form is open. */
  onChange: (() => void) | undefined;
}

/** Who said what when, and whether it is settled; what can be done with it stays away while something is written. */
export function CommentRow({ comment, maySettle, onChange }: CommentRowProps) {
  const { locale } = useIntl();
  const { account } = usePerson();
  const { role, by, at, text, changedAt, withdrawnAt, resolved } = comment;
  const isOwn = by === account;
  return (
    <>
      <p className={classes.facts}>
        <b>
          <FormattedMessage id={isOwn ? 'comment.by-you' : `role.${role}`} />
        </b>
        <time dateTime={at}>
          <FormattedDate value={at} day="numeric" month="short" year="numeric" /> <FormattedTime value={at} />
        </time>
        {changedAt !== undefined && withdrawnAt === undefined && (
          <span>
            <FormattedMessage id="comment.changed" />
          </span>
        )}
        {resolved && (
          <span>
            <FormattedMessage id="comment.resolved" />
          </span>
        )}
      </p>
      {withdrawnAt === undefined ? (
        <Markdown texts={{ [locale]: text }} locale={locale} />
      ) : (
        <p className={classes.before}>
          <FormattedMessage id="comment.withdrawn" />
        </p>
      )}
      {withdrawnAt === undefined && onChange && (
        <Acts comment={comment} isOwn={isOwn} maySettle={maySettle || isOwn} onChange={onChange} />
      )}
    </>
  );
}

interface ActsProps {
  comment: Comment;
  isOwn: boolean;
  maySettle: boolean;
  onChange: () => void;
}

const done = {
  withdrawn: 'done.comment-withdrawn',
  resolved: 'done.comment-resolved',
  reopened: 'done.comment-reopened',
} as const satisfies Record<CommentAct, string>;

function Acts({ comment, isOwn, maySettle, onChange }: ActsProps) {
  const decide = useCommentChange();
  const { id, version, resolved } = comment;
  const send = (act: CommentAct) =>
    decide.mutate({ what: { id, version, act }, done: done[act], send: (key) => decideComment(comment, act, key) });
  return (
    <>
      {decide.error && (
        <Notice kind="problem">
          <RefusalWords error={decide.error} />
        </Notice>
      )}
      <div className={classes.acts}>
        {maySettle && (
          <Button onClick={() => send(resolved ? 'reopened' : 'resolved')} aria-disabled={decide.isPending}>
            <FormattedMessage id={resolved ? 'act.reopen' : 'act.resolve'} />
          </Button>
        )}
        {isOwn && (
          <>
            <Button variant="subtle" onClick={onChange}>
              <FormattedMessage id="act.edit" />
            </Button>
            <Button variant="subtle" onClick={() => send('withdrawn')} aria-disabled={decide.isPending}>
              <FormattedMessage id="act.take-back" />
            </Button>
          </>
        )}
      </div>
    </>
  );
}
