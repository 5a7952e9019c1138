import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { beginAnalysis } from '../api/analyses.js';
import type { ProjectDetails, Territory } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { useKey } from '../api/use-key.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { useOwnProject } from '../knowledge/use-own-project.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import { countryName } from '../texts/names.js';
import { TextFields, typedText, writtenText } from './text-fields.js';

/** The analysis of a territory that has none yet. */
export function NewAnalysisPage() {
  const { formatMessage } = useIntl();
  const own = useOwnProject();
  const { project } = own;
  const analyses = useQuery(queries.analyses());
  const error = own.error ?? analyses.error;
  if (own.isNone) return <NotFoundPage />;
  const taken = analyses.data?.map(({ territory }) => territory);
  const free = taken && project?.territories.filter(({ id }) => !taken.includes(id));
  return (
    <Page
      title={formatMessage({ id: 'act.begin-analysis' })}
      back={
        <BackLink to="/app/analyses">
          <FormattedMessage id="analyses.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void Promise.all([own.refetch(), analyses.refetch()])} />}
      {!error && !free && <Shape rows={3} height={64} />}
      {free?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="analyses.all-there" />
        </Notice>
      )}
      {project && free && free.length > 0 && <BeginForm project={project} territories={free} />}
    </Page>
  );
}

function BeginForm({ project, territories }: { project: ProjectDetails; territories: readonly Territory[] }) {
  const { locale } = useIntl();
  const checked = useCheckedForm({ territory: territories[0]!.id, ...typedText() });
  const { form, takeRefusal, propsOf } = checked;
  const begin = useBegin();
  const send = form.handleSubmit(({ territory, ...text }) =>
    begin.mutate({ project: project.id, territory, ...writtenText(text) }, { onError: takeRefusal }),
  );
  return (
    <Form {...propsOf(begin, send)} act={<FormattedMessage id="act.begin-analysis" />}>
      <NativeSelect
        id="territory"
        label={<FormattedMessage id="analysis.territory" />}
        data={territories.map(({ id, name, country }) => ({
          value: id,
          label: `${name}, ${countryName(country, locale)}`,
        }))}
        {...form.register('territory')}
      />
      <TextFields checked={checked} />
    </Form>
  );
}

function useBegin() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (wanted: Parameters<typeof beginAnalysis>[0]) => beginAnalysis(wanted, { key: keyOf(wanted) }),
    onSuccess: ({ analysis }) => {
      say(formatMessage({ id: 'done.edition-begun' }));
      void client.invalidateQueries({ queryKey: ['analyses'] });
      void navigate({ to: '/app/analyses/$id/board', params: { id: analysis } });
    },
  });
}
