import { FormattedMessage } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { mayDefine } from '../api/rights.js';
import { RetiredNotice } from '../figures/retired-notice.js';
import { Acts, OneForm } from '../records/acts.js';
import { usePerson } from '../shell/person.js';
import { EndOrTakeUp } from './end-or-take-up.js';

/** That an indicator is retired, since when and why, and the way back into use. */
export function Retired({ code, retired }: { code: string; retired: NonNullable<Definition['retired']> }) {
  const { grants } = usePerson();
  return (
    <RetiredNotice retired={retired}>
      {mayDefine(grants) && (
        <OneForm>
          <Acts
            about={code}
            acts={[
              {
                name: 'act.resume-indicator',
                form: (close) => (
                  <>
                    <p>
                      <FormattedMessage id="resume.means" />
                    </p>
                    <EndOrTakeUp code={code} what="resumption" onDone={close} />
                  </>
                ),
              },
            ]}
          />
        </OneForm>
      )}
    </RetiredNotice>
  );
}
