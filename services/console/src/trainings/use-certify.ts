import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { issueCertificate, withdrawCertificate } from '../api/certificates.js';
import { randomId } from '../api/random-id.js';
import { say } from '../shell/speech.js';

/** Gives and withdraws certificates of a training. Either changes nothing when it is sent twice, so that no key is kept. */
export function useCertify(scheme: string) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const refresh = () => void client.invalidateQueries({ queryKey: ['trainings', 'certificates', scheme] });
  const certify = useMutation({
    mutationFn: (registration: string) => issueCertificate(scheme, registration, randomId()),
    onSuccess: () => say(formatMessage({ id: 'done.certified' })),
    onSettled: refresh,
  });
  const withdraw = useMutation({
    mutationFn: (certificate: string) => withdrawCertificate(certificate, randomId()),
    onSuccess: () => say(formatMessage({ id: 'done.certificate-withdrawn' })),
    onSettled: refresh,
  });
  return { certify, withdraw };
}
