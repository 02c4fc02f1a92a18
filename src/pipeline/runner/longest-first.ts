import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take from twenty seconds to a minute and a half: begun last, one processor would wait for the other. */
const LONGS = [
  'tests/parity/embarque',
  'tests/parity/recalcul',
  'tests/oracle/',
  'src/lib/importers/contrat/abimes',
  'src/pipeline/jeu/publie',
  'tests/parity/'
];

const rang = ({ moduleId }: TestSpecification): number => {
  const place = LONGS.findIndex((debut) => moduleId.includes(`/${debut}`));
  return place === -1 ? LONGS.length : place;
};

/** Starts the files of tests that are known to be long, then the others in their usual order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rang(a) - rang(b));
  }
}
