import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { KnowledgeItemKind } from '@integras/contracts';
import { mayReadItems } from '../api/rights.js';
import { usePerson } from '../shell/person.js';
import buttonClasses from '../theme/link-button.module.css';

const pages = {
  analysis: '/app/analyses/$id/versions',
  practice: '/app/practices/$id/versions',
  recommendation: '/app/recommendations/$id/versions',
  initiative: '/app/initiatives/$id/versions',
} as const satisfies Record<KnowledgeItemKind, string>;

/** The way to what became of something that is written, for whoever belongs to the partnership. */
export function VersionsLink({ kind, id }: { kind: KnowledgeItemKind; id: string }) {
  const { grants } = usePerson();
  if (!mayReadItems(grants)) return null;
  return (
    <Link to={pages[kind]} params={{ id }} className={buttonClasses.button}>
      <FormattedMessage id="versions-of.title" />
    </Link>
  );
}
