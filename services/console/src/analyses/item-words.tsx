import { FormattedMessage, useIntl } from 'react-intl';
import type { SwotItem } from '../api/analyses.js';
import { PilotLinks } from '../knowledge/pilot-links.js';
import { Markdown } from '../markdown/markdown.js';
import classes from '../knowledge/knowledge.module.css';

/** What an item says, how much it weighs, where it was found, and the pilots that work on it. */
export function ItemWords({ item: { text, topic, weight, source, pilots = [] } }: { item: SwotItem }) {
  const { locale } = useIntl();
  return (
    <>
      <Markdown texts={text} locale={locale} />
      <p className={classes.facts}>
        <span>
          <FormattedMessage id={`topic.${topic}`} />
        </span>
        <span>
          <FormattedMessage id="item.weight.of" values={{ weight }} />
        </span>
        {source !== undefined && (
          <span>
            <FormattedMessage id="item.source.of" values={{ source }} />
          </span>
        )}
      </p>
      {pilots.length > 0 && <PilotLinks ids={pilots} text="item.pilots" />}
    </>
  );
}
