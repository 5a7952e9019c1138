import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { adoptIndicator } from '../api/definitions.js';
import { mayDefine } from '../api/rights.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { say } from '../shell/speech.js';
import classes from './adopt.module.css';

/** That an indicator is only offered, and the button that has it counted. */
export function Adopt({ code }: { code: string }) {
  const { grants } = usePerson();
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const adopt = useMutation({
    mutationFn: () => adoptIndicator(code, keyOf({ adopted: code })),
    onSuccess: () => say(formatMessage({ id: 'done.adopted' }, { code })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['definitions'] }),
  });
  return (
    <Notice kind="notice">
      <div className={classes.adopt}>
        <p>
          <FormattedMessage id="indicator.offered" />
        </p>
        {adopt.error && (
          <div role="alert">
            <RefusalWords error={adopt.error} />
          </div>
        )}
        {mayDefine(grants) && (
          <Button
            aria-disabled={adopt.isPending}
            onClick={() => {
              if (!adopt.isPending) adopt.mutate();
            }}
          >
            <FormattedMessage id="act.adopt-indicator" />
          </Button>
        )}
      </div>
    </Notice>
  );
}
