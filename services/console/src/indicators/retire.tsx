import { FormattedMessage } from 'react-intl';
import { Acts, OneForm } from '../records/acts.js';
import { Section } from '../shell/section.js';
import { EndOrTakeUp } from './end-or-take-up.js';
import classes from './indicator-page.module.css';

/** The end of an indicator's use, after what that means was read and the reason given. */
export function Retire({ code }: { code: string }) {
  return (
    <Section title={<FormattedMessage id="retire.title" />}>
      <OneForm>
        <Acts
          about={code}
          acts={[
            {
              name: 'act.retire-indicator',
              form: (close) => (
                <>
                  <p className={classes.prose}>
                    <FormattedMessage id="retire.means" />
                  </p>
                  <EndOrTakeUp code={code} what="retirement" onDone={close} />
                </>
              ),
            },
          ]}
        />
      </OneForm>
    </Section>
  );
}
