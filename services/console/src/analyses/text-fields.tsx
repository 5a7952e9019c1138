import { FormattedMessage, useIntl } from 'react-intl';
import type { AnalysisText } from '../api/analyses.js';
import { LanguageFields } from '../forms/language-fields.js';
import { allLanguages, languagesOf, written } from '../forms/languages.js';
import type { useCheckedForm } from '../forms/use-checked-form.js';

/** What is typed: every language has its field. */
export interface TypedText {
  title: Record<string, string>;
  summary: Record<string, string>;
}

export function typedText(text?: AnalysisText): TypedText {
  const languages = languagesOf(text?.title, text?.summary);
  return { title: allLanguages(languages, text?.title), summary: allLanguages(languages, text?.summary) };
}

/** Only the languages something was written in. */
export const writtenText = ({ title, summary }: TypedText): AnalysisText => ({
  title: written(title),
  summary: written(summary),
});

/** Title and summary of an edition, in each language. */
export function TextFields<V extends TypedText>({ checked }: { checked: ReturnType<typeof useCheckedForm<V>> }) {
  const { formatMessage } = useIntl();
  // Whatever else a form asks, it asks these two.
  const { form, mistakeOf } = checked as unknown as ReturnType<typeof useCheckedForm<TypedText>>;
  const languages = Object.keys(form.getValues('title'));
  const isWritten = (name: keyof TypedText) => () =>
    Object.keys(written(form.getValues(name))).length > 0 || formatMessage({ id: 'mistake.no-language' });
  const registerIn = (name: keyof TypedText) => (language: string) => {
    const isFirst = language === languages[0];
    return form.register(`${name}.${language}`, isFirst ? { validate: isWritten(name) } : {});
  };
  const mistakeIn = (name: keyof TypedText) => mistakeOf(name) ?? mistakeOf(`${name}.${languages[0]}`);
  return (
    <>
      <LanguageFields
        name="title"
        legend={<FormattedMessage id="analysis.title" />}
        languages={languages}
        mistake={mistakeIn('title')}
        register={registerIn('title')}
      />
      <LanguageFields
        name="summary"
        legend={<FormattedMessage id="analysis.summary" />}
        hint={<FormattedMessage id="field.markdown" />}
        rows={6}
        languages={languages}
        mistake={mistakeIn('summary')}
        register={registerIn('summary')}
      />
    </>
  );
}
