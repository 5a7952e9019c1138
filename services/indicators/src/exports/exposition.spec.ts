import { sheetOf } from './export-sheet.js';
import { expositionOf } from './exposition.js';
import { figure, hidden, input, share } from './testing/to-export.js';

const lines = async (...figures: Parameters<typeof input>[0]) =>
  (await expositionOf(sheetOf(input(figures)))).text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const labels = (indicator: string, unit: string) =>
  `{indicator="${indicator}",scope="pilot",place="${share.scopeId}",name="Bologna",project="${share.project}",country="IT",period="all",unit="${unit}"}`;

describe('headline figures for Prometheus', () => {
  it('are a value and what was counted for it', async () => {
    expect(await lines(share)).toEqual([
      `integras_indicator_value${labels('INT-P06', 'percent')} 0.075`,
      `integras_indicator_n${labels('INT-P06', 'percent')} 40`,
    ]);
  });

  it('are absent where they are hidden, broken down, nothing or no number', async () => {
    const figures = [
      hidden('INT-P01', {}),
      figure('INT-P01', { by: { dimension: 'gender', category: 'female' } }),
      figure('INT-P06', { value: null, n: 0 }),
      figure('INT-X02', { value: 'B1' }),
    ];
    expect(await lines(...figures)).toEqual([]);
  });

  it('keep names within their label', async () => {
    const [line] = await lines(figure('INT-P01', { scopeName: 'a"} 1\nb\\ü' }));
    expect(line).toContain(String.raw`name="a\"} 1\nb\\ü",project=`);
  });

  it('come without what the process tells of itself', async () => {
    const { text, mediaType } = await expositionOf(sheetOf(input([share])));
    expect([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)).toEqual([
      'integras_indicator_value',
      'integras_indicator_n',
    ]);
    expect(mediaType).toBe('text/plain; version=0.0.4; charset=utf-8');
  });
});
