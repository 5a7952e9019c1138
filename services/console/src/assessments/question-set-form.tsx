import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useFieldArray } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { publishNextVersion, publishQuestions, type QuestionSet, type WantedQuestions } from '../api/assessments.js';
import { useKey } from '../api/use-key.js';
import { Form } from '../forms/form.js';
import { LanguageFields } from '../forms/language-fields.js';
import { written } from '../forms/languages.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Icon } from '../shell/icons.js';
import { say } from '../shell/speech.js';
import { QuestionFields } from './question-fields.js';
import { newQuestion, questionsOf, type TypedQuestions, typedQuestions } from './question-values.js';
import { missingFields, UnfinishedLanguages } from './unfinished-languages.js';

/** Writes the questions of a training, or their next version. */
export function QuestionSetForm({ scheme, earlier }: { scheme: string; earlier?: QuestionSet }) {
  const { formatMessage } = useIntl();
  const checked = useCheckedForm<TypedQuestions>(typedQuestions(earlier));
  const { form, mistakeOf, takeRefusal, propsOf } = checked;
  const questions = useFieldArray({ control: form.control, name: 'questions' });
  const publish = usePublish(scheme, earlier);
  const languages = Object.keys(form.getValues('title'));
  const isWritten = () =>
    Object.keys(written(form.getValues('title'))).length > 0 || formatMessage({ id: 'mistake.no-language' });
  const missing = missingFields(publish.error);
  const sendWithout = (unfinished: string[]) =>
    form.handleSubmit((typed) =>
      publish.mutate(
        { ...questionsOf(typed), ...(unfinished.length > 0 && { unfinished }) },
        { onError: (error) => missingFields(error) ?? takeRefusal(error) },
      ),
    );
  const { isPending } = publish;
  const first = `title.${languages[0]}` as 'title.en';
  return (
    <Form
      {...propsOf({ isPending, error: missing ? null : publish.error }, sendWithout([]))}
      act={<FormattedMessage id="act.publish-questions" />}
    >
      <LanguageFields
        name="title"
        legend={<FormattedMessage id="questions.set-title" />}
        languages={languages}
        mistake={mistakeOf('title') ?? mistakeOf(first)}
        register={(language) =>
          form.register(`title.${language}`, language === languages[0] ? { validate: isWritten } : {})
        }
      />
      <div id="questions" tabIndex={-1}>
        {questions.fields.map(({ id }, index) => (
          <QuestionFields
            key={id}
            index={index}
            checked={checked}
            languages={languages}
            onRemove={
              questions.fields.length > 1
                ? () => {
                    questions.remove(index);
                    // The button that had the focus is gone with its question.
                    document.getElementById('questions')?.focus();
                  }
                : undefined
            }
          />
        ))}
      </div>
      <div>
        <Button
          leftSection={<Icon name="add" />}
          onClick={() =>
            questions.append(newQuestion(form.getValues('questions'), languages), {
              shouldFocus: true,
              focusName: `questions.${questions.fields.length}.text.${languages[0]}`,
            })
          }
        >
          <FormattedMessage id="act.add-question" />
        </Button>
      </div>
      {missing && <UnfinishedLanguages missing={missing} onPublish={(languages) => void sendWithout(languages)()} />}
    </Form>
  );
}

function usePublish(scheme: string, earlier: QuestionSet | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (content: WantedQuestions) =>
      earlier
        ? publishNextVersion(earlier, content, keyOf(content))
        : publishQuestions(scheme, content, keyOf(content)),
    onSuccess: ({ id }) => {
      say(formatMessage({ id: 'done.questions' }));
      void client.invalidateQueries({ queryKey: ['trainings'] });
      void navigate({ to: '/app/question-sets/$set', params: { set: id } });
    },
  });
}
