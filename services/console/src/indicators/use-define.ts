import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { changeIndicator, type Definition, defineIndicator, type Meaning } from '../api/definitions.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';

interface Defined {
  code: string;
  meaning: Meaning;
  /** The version that is changed; none for a new indicator. */
  before: Definition | undefined;
}

/** Saves what an indicator means, and goes to its page, where it is seen to be counted. */
export function useDefine() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ code, meaning, before }: Defined) => {
      const key = keyOf({ code, after: before?.version, meaning });
      return before ? changeIndicator(code, before.version, meaning, key) : defineIndicator(code, meaning, key);
    },
    onSuccess: async ({ code }) => {
      await client.invalidateQueries({ queryKey: ['definitions'] });
      say(formatMessage({ id: 'done.defined' }, { code }));
      await navigate({ to: '/app/indicators/$code', params: { code } });
    },
  });
}
