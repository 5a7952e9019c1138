import { bestFeedbackLanguage, feedbackLanguageCodes } from './languages.js';
import ar from './texts/ar.json';
import en from './texts/en.json';
import fr from './texts/fr.json';
import prs from './texts/prs.json';
import ti from './texts/ti.json';
import uk from './texts/uk.json';

const texts: Record<string, Record<string, string>> = { ar, prs, ti, uk, fr, en };

describe('the page of feedback', () => {
  it('says everything in each of its languages, and names the pilot', () => {
    expect(Object.keys(texts).toSorted()).toEqual([...feedbackLanguageCodes].toSorted());
    for (const each of Object.values(texts)) {
      expect(Object.keys(each)).toEqual(Object.keys(en));
      expect(Object.values(each).filter((text) => text.trim() === '')).toEqual([]);
      expect(each['lead']).toContain('{pilot}');
    }
  });

  it('says nothing twice: no text was left in another language', () => {
    for (const name of Object.keys(en)) {
      const said = Object.values(texts).map((each) => each[name]);
      expect([name, new Set(said).size]).toEqual([name, said.length]);
    }
  });

  it('is in the language of the phone where we have it', () => {
    expect(bestFeedbackLanguage(['ti-ER', 'en'])).toBe('ti');
    expect(bestFeedbackLanguage(['fa-AF'])).toBe('prs');
    expect(bestFeedbackLanguage(['so', 'ar-SY'])).toBe('ar');
    expect(bestFeedbackLanguage(['so'])).toBe('en');
  });
});
