import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { GrantWords } from '../administration/grant-words.js';
import { usePlaces } from '../administration/places.js';
import { queries } from '../api/queries.js';
import type { Entry } from '../api/trail.js';
import { codeOf } from '../data-subjects/code.js';

/** Whom and what an entry is about, by name; a participant, and what is seen no more, by the beginning of its id. */
export function About({ entry: { action, object, name, grants, disclosure } }: { entry: Entry }) {
  const { nameOf } = usePlaces();
  const called = useObjectName(action, object);
  if (name === undefined) return called === undefined ? <code>{codeOf(object)}</code> : <span>{called}</span>;
  return (
    <>
      <span>{name}</span>
      {grants?.map((grant, at) => (
        <span key={at}>
          <GrantWords grant={grant} />
        </span>
      ))}
      {disclosure && (
        <span>
          {disclosure.level === undefined ? (
            nameOf({ scope: 'pilot', scopeId: disclosure.pilot })
          ) : (
            <FormattedMessage
              id="disclosure.words"
              values={{
                pilot: nameOf({ scope: 'pilot', scopeId: disclosure.pilot }),
                level: <FormattedMessage id={`disclosure.${disclosure.level}`} />,
              }}
            />
          )}
        </span>
      )}
    </>
  );
}

/** What a pilot, a project or a session that was looked at is called. */
function useObjectName(action: string, object: string): string | undefined {
  const { data: pilots } = useQuery(queries.pilots());
  const { data: projects } = useQuery(queries.projects());
  const { data: sessions } = useQuery({ ...queries.sessions(), enabled: action === 'attendees.listed' });
  const isIt = ({ id }: { id: string }) => id === object;
  return pilots?.find(isIt)?.title ?? projects?.find(isIt)?.name ?? sessions?.find(isIt)?.title;
}
