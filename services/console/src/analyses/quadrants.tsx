import { FormattedMessage } from 'react-intl';
import { quadrants, type SwotItem } from '../api/analyses.js';
import { Section } from '../shell/section.js';
import classes from '../knowledge/knowledge.module.css';
import { ItemWords } from './item-words.js';

/** Strengths, weaknesses, opportunities and threats, two by two where there is room. */
export function Quadrants({ items }: { items: readonly SwotItem[] }) {
  return (
    <div className={classes.quadrants}>
      {quadrants.map((quadrant) => {
        const own = items.filter((item) => item.quadrant === quadrant);
        return (
          <Section key={quadrant} title={<FormattedMessage id={`quadrant.${quadrant}`} />}>
            {own.length === 0 && (
              <p>
                <FormattedMessage id="quadrant.empty" />
              </p>
            )}
            {own.length > 0 && (
              <ul className={classes.items}>
                {own.map((item) => (
                  <li key={item.id} className={classes.item} data-quadrant={quadrant} id={item.id}>
                    <ItemWords item={item} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        );
      })}
    </div>
  );
}
