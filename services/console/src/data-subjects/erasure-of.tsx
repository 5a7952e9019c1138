import { FormattedMessage } from 'react-intl';
import { erasureReasons, type ParticipantRights, seeTo, withdrawErasure } from '../api/data-subjects.js';
import { Acts } from '../records/acts.js';
import { RecordForm } from '../records/record-form.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { codeField } from './code-field.js';
import { ErasureWords } from './erasure-words.js';
import { useReasonField } from './reason-field.js';
import { WhatGoes } from './what-goes.js';

/** What became of the wish to be erased, or the way to ask for it. */
export function ErasureOf({ pilot, rights: { participant, erasure } }: { pilot: string; rights: ParticipantRights }) {
  const { account } = usePerson();
  const reason = useReasonField(erasureReasons, (each) => `erasure.reason.${each}`);
  const waits = erasure?.state === 'requested';
  return (
    <Section title={<FormattedMessage id="erasure.title" />}>
      <p>
        <FormattedMessage id="erasure.lead" />
      </p>
      {erasure && (
        <Notice kind={waits ? 'care' : 'notice'}>
          <ErasureWords erasure={erasure} />
        </Notice>
      )}
      {waits && erasure.requestedBy === account && (
        <Acts
          acts={[
            {
              name: 'act.withdraw-erasure',
              form: (close) => (
                <RecordForm
                  fields={[]}
                  act="act.withdraw-erasure"
                  done="done.erasure-withdrawn"
                  stale={['participants', pilot, participant]}
                  send={(_, key) => withdrawErasure(erasure.id, key)}
                  onDone={close}
                />
              ),
            },
          ]}
        />
      )}
      {!waits && (
        <Acts
          acts={[
            {
              name: 'act.request-erasure',
              form: (close) => (
                <>
                  <WhatGoes />
                  <RecordForm
                    fields={[reason, codeField(participant)]}
                    act="act.request-erasure"
                    done="done.erasure-requested"
                    stale={['participants', pilot, participant]}
                    send={(values, key) => seeTo({ pilot, participant }, 'erasure', values['reason']!, key)}
                    onDone={close}
                  />
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
