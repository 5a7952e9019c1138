import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answerMine, type AskedQuestion, type MyAssessment } from '../api/assessments.js';
import { queries } from '../api/queries.js';
import { useKey } from '../api/use-key.js';
import { AnswerFields, givenAnswers, noAnswers, type TypedAnswers } from '../assessments/answer-fields.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import { inLanguage, languageName } from '../texts/names.js';
import { StillOpen } from './still-open.js';

const route = getRouteApi('/visitors/my-registration/$link/questions/$set/$moment');

/** Answering the questions of a training on one's own device, by the personal link. */
export function AnswerPage() {
  const { formatMessage, locale } = useIntl();
  const { link, set, moment } = route.useParams();
  const { data, error, refetch } = useQuery({ ...queries.myAssessments(link), refetchOnWindowFocus: false });
  const asked = data?.find((one) => one.questionSet === set && one.moment === moment);
  return (
    <Page title={asked ? inLanguage(asked.title, locale) : formatMessage({ id: 'answer.title' })}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={64} />}
      {data && !asked && (
        <Notice kind="care">
          <FormattedMessage id="answer.closed" />
        </Notice>
      )}
      {asked?.state === 'answered' && (
        <Notice kind="good">
          <FormattedMessage id="answer.done" />
        </Notice>
      )}
      {asked?.questions && <AnswerForm link={link} asked={asked} questions={asked.questions} />}
      {data && (
        <p>
          <Link to="/my-registration/$link" params={{ link }}>
            <FormattedMessage id="register.mine" />
          </Link>
        </p>
      )}
    </Page>
  );
}

interface AnswerFormProps {
  link: string;
  asked: MyAssessment;
  questions: readonly AskedQuestion[];
}

function AnswerForm({ link, asked: { questionSet, moment, version, title }, questions }: AnswerFormProps) {
  const { formatMessage, locale } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const languages = [...new Set([title, ...questions.map(({ text }) => text)].flatMap((texts) => Object.keys(texts)))];
  const own = locale.split('-')[0] ?? 'en';
  const [language, setLanguage] = useState(languages.includes(own) ? own : (languages[0] ?? 'en'));
  const checked = useCheckedForm(noAnswers(questions));
  const { form, takeRefusal, propsOf } = checked;
  const change = useMutation({
    mutationFn: (body: Parameters<typeof answerMine>[2]) => answerMine(link, questionSet, body, keyOf(body)),
    onSuccess: () => {
      say(formatMessage({ id: 'answer.done' }));
      return client.invalidateQueries({ queryKey: queries.myAssessments(link).queryKey });
    },
  });
  /** How often it was tried with questions open: each try is asked about. */
  const [tries, setTries] = useState(0);
  const answers = givenAnswers(form.watch());
  const open = questions.filter(({ code }) => !answers.some(({ question }) => question === code));
  const submit = (typed: TypedAnswers) => {
    setTries(0);
    change.mutate({ moment, version, answers: givenAnswers(typed) }, { onError: takeRefusal });
  };
  const send = form.handleSubmit((typed) => (open.length === 0 ? submit(typed) : setTries(tries + 1)));
  const answerOn = () => {
    setTries(0);
    document.getElementById(`answers.${open[0]?.code}`)?.focus();
  };
  return (
    <>
      <p>
        <FormattedMessage id={`answer.lead.${moment}`} />
      </p>
      {languages.length > 1 && (
        <NativeSelect
          label={<FormattedMessage id="answer.language" />}
          value={language}
          onChange={({ target }) => setLanguage(target.value)}
          data={languages.map((value) => ({ value, label: languageName(value, value) }))}
        />
      )}
      <Form {...propsOf(change, send)} act={<FormattedMessage id="act.answer" />}>
        <AnswerFields questions={questions} checked={checked} language={language} />
        {tries > 0 && open.length > 0 && (
          <StillOpen
            key={tries}
            open={open.length}
            of={questions.length}
            onSend={() => void form.handleSubmit(submit)()}
            onBack={answerOn}
          />
        )}
      </Form>
    </>
  );
}
