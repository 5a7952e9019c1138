import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../shell/icons.js';
import classes from './chart-figure.module.css';
import { useReading } from './use-reading.js';
import { useCanvas } from './use-canvas.js';

interface ChartFigureProps {
  /** What the picture shows, as a sentence. */
  finding: string;
  /** What is drawn, and in which unit. */
  subtitle: string;
  /** The same as the picture, for whoever cannot see it. */
  description: string;
  /** Each mark as a sentence, for the arrow keys. */
  sentences: readonly string[];
  /** The same as rows and columns. */
  table: ReactNode;
  /** Beside the button for the table. */
  acts?: ReactNode;
  /** Before the picture. */
  before?: ReactNode;
  foot?: ReactNode;
  height: (width: number) => number;
  /** Draws for a breadth in units. `at` is the mark that is being read. */
  children: (width: number, at: number | undefined) => ReactNode;
}

/** A chart: its finding, the picture with a description, and the same as a table. */
export function ChartFigure(props: ChartFigureProps) {
  const { finding, subtitle, description, sentences, table, acts, before, foot, height, children } = props;
  const [isTable, setIsTable] = useState(false);
  const [box, { width, unit }] = useCanvas<HTMLDivElement>();
  const reading = useReading(sentences);

  return (
    <figure className={classes.figure}>
      <figcaption className={classes.head}>
        <div>
          <h3>{finding}</h3>
          <p className={classes.subtitle}>{subtitle}</p>
        </div>
        <div className={classes.acts}>
          {acts}
          <Button
            size="compact-md"
            leftSection={<Icon name={isTable ? 'chart' : 'table'} size={18} />}
            onClick={() => setIsTable(!isTable)}
          >
            <FormattedMessage id={isTable ? 'chart.show-chart' : 'chart.show-table'} />
          </Button>
        </div>
      </figcaption>
      {before}
      <div ref={box} className={classes.picture}>
        {isTable && table}
        {!isTable && width > 0 && (
          <svg
            role="img"
            aria-label={description}
            width={width * unit}
            height={height(width) * unit}
            viewBox={`0 0 ${width} ${height(width)}`}
            {...reading.props}
          >
            {children(width, reading.at)}
          </svg>
        )}
      </div>
      {reading.at !== undefined && !isTable && <p className={classes.reading}>{sentences[reading.at]}</p>}
      {foot && <div className={classes.foot}>{foot}</div>}
    </figure>
  );
}
