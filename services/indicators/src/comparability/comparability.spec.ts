import { catalogue } from '../definitions/catalogue.js';
import { compile } from '../definitions/compile.js';
import { attributesOf, comparabilityOf, type KnownGrade } from './comparability.js';

const named = (code: string) => compile(catalogue.find((definition) => definition.code === code)!);
const project = 'p';

describe('how comparable a figure is', () => {
  const known: KnownGrade[] = [
    { project, country: 'IT', attribute: 'isced', grade: 'close' },
    { project, country: 'IT', attribute: 'isced', grade: 'broad' },
    { project, country: 'AT', attribute: 'isced', grade: 'exact' },
    { project, country: 'AT', attribute: 'protection', grade: 'none' },
    { project: 'another', country: 'IT', attribute: 'protection', grade: 'broad' },
  ];

  it('is asked of attributes that it is divided by or that its definition reads, and of no others', () => {
    expect(attributesOf(named('EECO10'), {})).toEqual(['isced']);
    expect(attributesOf(named('INT-P01'), {})).toEqual([]);
    expect(attributesOf(named('INT-P01'), { by: { dimension: 'protection', category: 'refugee' } })).toEqual([
      'protection',
    ]);
    expect(attributesOf(named('EECO02'), { by: { dimension: 'gender', category: 'female' } })).toEqual(['employment']);
  });

  it('is the least grade of the mappings of its country, and not told where all is exact', () => {
    expect(comparabilityOf({ project, country: 'IT' }, ['isced'], known)).toEqual([
      { attribute: 'isced', country: 'IT', grade: 'broad' },
    ]);
    expect(comparabilityOf({ project, country: 'AT' }, ['isced'], known)).toEqual([]);
    expect(comparabilityOf({ project, country: 'IT' }, ['protection'], known)).toEqual([]);
  });

  it('names every country that a figure of the whole project rests on', () => {
    expect(comparabilityOf({ project }, ['isced', 'protection'], known)).toEqual([
      { attribute: 'isced', country: 'IT', grade: 'broad' },
      { attribute: 'protection', country: 'AT', grade: 'none' },
    ]);
  });
});
