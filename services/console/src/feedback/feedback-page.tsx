import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, use, useEffect } from 'react';
import { readAskedRound } from '../api/participation.js';
import { Refused } from '../api/problem.js';
import frameClasses from '../visitors/visitor-frame.module.css';
import { FeedbackForm } from './feedback-form.js';
import classes from './feedback.module.css';
import {
  bestFeedbackLanguage,
  type FeedbackLanguageCode,
  feedbackLanguageCodes,
  feedbackLanguages,
  type FeedbackTexts,
} from './languages.js';

const route = getRouteApi('/feedback/$link');

const loaded = new Map<FeedbackLanguageCode, Promise<FeedbackTexts>>();

function textsOf(code: FeedbackLanguageCode): Promise<FeedbackTexts> {
  const known = loaded.get(code) ?? feedbackLanguages[code].texts().then((module) => module.default);
  loaded.set(code, known);
  return known;
}

/** Where people say what they think of a pilot: in their language, without an account, and nobody learns who they are. */
export function FeedbackPage() {
  return (
    <Suspense>
      <Asking />
    </Suspense>
  );
}

function Asking() {
  const { link } = route.useParams();
  const { lang } = route.useSearch();
  const navigate = route.useNavigate();
  const code = lang ?? bestFeedbackLanguage(navigator.languages);
  const { tag, direction } = feedbackLanguages[code];
  const texts = use(textsOf(code));
  const { data: round, error } = useQuery({
    queryKey: ['feedback', link],
    queryFn: ({ signal }) => readAskedRound(link, signal),
  });
  useEffect(() => {
    document.title = texts.title;
  }, [texts]);
  const isUnknown = error instanceof Refused && error.problem.status === 404;

  return (
    <div className={frameClasses.frame} lang={tag} dir={direction}>
      <header className={classes.head}>
        <label>
          <span>{texts.language}</span>
          <select
            value={code}
            onChange={({ target }) => {
              const chosen = target.value as FeedbackLanguageCode;
              void navigate({ search: { lang: chosen }, replace: true });
            }}
          >
            {feedbackLanguageCodes.map((each) => (
              <option key={each} value={each} lang={feedbackLanguages[each].tag}>
                {feedbackLanguages[each].name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main className={frameClasses.main}>
        <h1>{texts.title}</h1>
        {error && <p role="alert">{isUnknown ? texts.unknown : texts.failed}</p>}
        {round?.state === 'closed' && <p>{texts.closed}</p>}
        {round?.state === 'open' && <FeedbackForm link={link} round={round} texts={texts} />}
      </main>
    </div>
  );
}
