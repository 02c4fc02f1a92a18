import { describe, expect, it } from 'vitest';
import { faitsEnMots } from './faits';

describe('les faits qui contredisent un jugement', () => {
  it('s’accordent : un engagement et sa cible, deux engagements et leur cible, un jour', () => {
    const manques = (n: number) => faitsEnMots([{ fait: 'engagements_manques', manques: n, juges: 3 }]);
    expect(manques(1)).toEqual(['1\u00a0engagement sur 3 hors de la tolérance de sa cible']);
    expect(manques(2)).toEqual(['2\u00a0engagements sur 3 hors de la tolérance de leur cible']);
  });
});
