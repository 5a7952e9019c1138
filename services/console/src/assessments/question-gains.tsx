import { useIntl } from 'react-intl';
import type { AssessmentAnalysis, ScoredQuestion } from '../api/assessments.js';
import { inLanguage } from '../texts/names.js';
import { GainFigure } from './gain-figure.js';
import { directionOf } from './points.js';

interface QuestionGainsProps {
  analysis: AssessmentAnalysis;
  questions: readonly ScoredQuestion[];
}

/** The gain of each question: which went up, and which did not. */
export function QuestionGains({ analysis, questions }: QuestionGainsProps) {
  const { formatMessage, locale } = useIntl();
  const textOf = new Map(questions.map(({ code, text }) => [code, inLanguage(text, locale)]));
  const rows = analysis.questions.map(({ question, change }, at) => ({
    key: question,
    label: formatMessage({ id: 'gain.question' }, { number: at + 1, text: textOf.get(question) ?? question }),
    change,
  }));
  const going = (wanted: 'up' | 'down') => rows.filter(({ change }) => change && directionOf(change) === wanted).length;
  return (
    <GainFigure
      finding={formatMessage({ id: 'gain.by-question' }, { up: going('up'), down: going('down'), all: rows.length })}
      subtitle={formatMessage({ id: 'gain.by-question.unit' })}
      rowHead={formatMessage({ id: 'questions.text' })}
      rows={rows}
    />
  );
}
