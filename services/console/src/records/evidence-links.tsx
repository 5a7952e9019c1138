import type { EvidenceLink } from '@integras/contracts';
import classes from './records.module.css';

/** Where the evidence of a record is to be found. */
export function EvidenceLinks({ links }: { links: readonly EvidenceLink[] | undefined }) {
  if (!links || links.length === 0) return null;
  return (
    <p className={classes.facts}>
      {links.map(({ title, url }) => (
        <a key={url} href={url} rel="noreferrer">
          {title}
        </a>
      ))}
    </p>
  );
}
