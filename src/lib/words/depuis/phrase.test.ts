import { describe, expect, it } from 'vitest';
import { bilanDe, type BilanDepuis } from '$lib/domain/contrat/depuis/bilan';
import type { TypeEvenement } from '$lib/domain/contrat/codes';
import type { MouvementDeVie } from '$lib/domain/contrat/depuis/vie';
import { phraseBreve, phraseDepuis, titreDeDepuis } from './phrase';

const rien = bilanDe([]);
const dit = (bilan: Partial<BilanDepuis>, quoi: 'revue' | 'signature' | 'choisie' = 'revue') =>
  phraseDepuis({ reference: { le: '2026-03-12', quoi }, bilan: { ...rien, ...bilan } }).replaceAll('\u00a0', ' ');

it('dit les jalons, les gains, l’atterrissage, dans cet ordre', () => {
  const bilan = {
    ...{ mouvements: 9, jalons: { atteints: 4, glisses: 2, enRetard: 1 }, securises: 1_200_000, perdus: 300_000 },
    atterrissage: { ecart: -800_000, exercice: 2026, origine: 'etablissement' as const }
  };
  expect(dit(bilan)).toBe(
    'Depuis la revue du 12/03/2026 : 4 jalons atteints, 2 glissés, 1 passé en retard, 1,2 M€ d’année pleine sécurisés, 300 k€ perdus ou repris, atterrissage 2026 en baisse de 800 k€.'
  );
});

it('ce qui est mis en œuvre à perte se dit à part de ce qui est sécurisé, aussi en bref', () => {
  // Une ligne de 100 k€ sécurisée depuis, une autre prévue à 50 k€ et qui en coûte 20 : 80 en net, dont 20 à perte.
  const bilan = { ...rien, mouvements: 2, securises: 80_000, aPerte: 20_000 };
  const attendu = 'Depuis la revue du 12/03/2026 : 80 k€ d’année pleine sécurisés, 20 k€ mis en œuvre à perte.';
  expect(dit(bilan)).toBe(attendu);
  expect(phraseBreve({ reference: { le: '2026-03-12', quoi: 'revue' }, bilan }).replaceAll('\u00a0', ' ')).toBe(
    attendu
  );
  expect(dit({ mouvements: 1, securises: 100_000 })).not.toContain('perte');
});

it('ce qui est reporté se dit à côté de ce qui est sécurisé, sur le premier écran aussi', () => {
  const bilan = { ...rien, mouvements: 9, securises: 5_669_000, reportes: 1_804_000 };
  expect(phraseBreve({ reference: { le: '2026-03-12', quoi: 'revue' }, bilan }).replaceAll('\u00a0', ' ')).toBe(
    'Depuis la revue du 12/03/2026 : 5,7 M€ d’année pleine sécurisés, 1,8 M€ reportés.'
  );
});

describe('la vie du contrat', () => {
  const commun = { famille: 'vie', euros: null, nature: null, enTete: true, gravite: 98 } as const;
  const fait = (type: TypeEvenement, le: string | null, gel: boolean | null = null): MouvementDeVie => ({
    ...{ ...commun, code: 'vie_fait', sens: 'moins', le },
    fait: { date: le, dateTexte: '', type, organisme: 'ARS', sens: null, gel }
  });
  const jalons = { atteints: 4, glisses: 0, enRetard: 0 };

  it('une suspension se dit avant tout chiffre, et si elle gèle', () => {
    expect(dit({ mouvements: 5, vie: [fait('suspension', '2026-05-07', true)], jalons })).toBe(
      'Depuis la revue du 12/03/2026 : suspension le 07/05/2026 (cibles gelées), 4 jalons atteints.'
    );
    expect(dit({ mouvements: 5, vie: [fait('suspension', '2026-05-07')], jalons })).toMatch(
      /\(gel non précisé\), 4 jalons/u
    );
  });
  it('un rejet su depuis le dit\u00a0; un avenant qui prolonge dit le nouveau terme', () => {
    expect(dit({ mouvements: 1, vie: [fait('rejet', '2026-03-01')] })).toBe(
      'Depuis la revue du 12/03/2026 : rejet par les signataires le 01/03/2026, su depuis.'
    );
    const terme = { ...commun, sens: 'neutre', le: '2026-04-01', avant: '2027-12-31', apres: '2028-12-31' } as const;
    expect(dit({ mouvements: 2, vie: [fait('avenant', '2026-04-01'), { ...terme, code: 'vie_terme' }] })).toBe(
      'Depuis la revue du 12/03/2026 : avenant le 01/04/2026, terme repoussé au 31/12/2028.'
    );
    expect(
      dit({ mouvements: 1, vie: [{ ...commun, code: 'vie_terme_echu', sens: 'neutre', le: '2026-06-30' }] })
    ).toMatch(/ : terme échu le 30\/06\/2026\.$/u);
  });
});

it('compte en dernier les alertes ouvertes et finies', () => {
  expect(dit({ mouvements: 4, criteres: 1, alertes: { levees: 1, finies: 2 } })).toBe(
    'Depuis la revue du 12/03/2026 : 1 critère D. 6143-39 de plus, 1 alerte ouverte, 2 finies.'
  );
  expect(dit({ mouvements: 1, alertes: { levees: 0, finies: 1 } })).toMatch(/ : 1 alerte finie\.$/u);
});

it('dit les critères des deux côtés : ce qui n’est plus rempli compte autant que ce qui l’est devenu', () => {
  const dits = (criteres: number, criteresLeves: number) => dit({ mouvements: 4, criteres, criteresLeves });
  expect(dits(1, 3)).toBe('Depuis la revue du 12/03/2026 : 1 critère D. 6143-39 de plus, 3 de moins.');
  expect(dits(0, 2)).toBe('Depuis la revue du 12/03/2026 : 2 critères D. 6143-39 de moins.');
});

it('dit qui projette quand ce n’est pas l’établissement', () => {
  const atterrissage = { ecart: 2_000_000, exercice: 2026, origine: 'outil' as const };
  expect(dit({ mouvements: 1, atterrissage }, 'signature')).toBe(
    'Depuis la signature, le 12/03/2026 : atterrissage 2026 selon l’outil en hausse de 2,0 M€.'
  );
});

it('dit qu’il y a des changements quand aucun n’est de ceux qu’elle résume, et qu’il n’y en a pas', () => {
  expect(dit({ mouvements: 3 }, 'choisie')).toBe('Depuis le 12/03/2026 : 3 changements.');
  expect(dit({})).toBe('Depuis la revue du 12/03/2026 : ni chiffre, ni jalon, ni action n’a changé.');
});

it('la page porte le nom de ce dont elle part', () => {
  const parDefaut = { le: '2026-03-12', quoi: 'revue' } as const;
  expect(titreDeDepuis({ reference: parDefaut, parDefaut })).toBe('Depuis la dernière revue');
  expect(titreDeDepuis({ reference: { le: '2025-06-30', quoi: 'choisie' }, parDefaut })).toBe('Depuis le 30/06/2025');
  expect(titreDeDepuis({ reference: { le: '2025-03-10', quoi: 'revue' }, parDefaut })).toBe(
    'Depuis la revue du 10/03/2025'
  );
  const signature = { le: '2024-07-01', quoi: 'signature' } as const;
  expect(titreDeDepuis({ reference: signature, parDefaut: signature })).toBe('Depuis la signature, le 01/07/2024');
  expect(titreDeDepuis({ reference: null, parDefaut: null })).toBe('Depuis la dernière revue');
});

it('dit les indicateurs meilleurs et moins bons', () => {
  expect(dit({ mouvements: 3, indicateurs: { mieux: 1, moins: 2 } })).toMatch(
    / : 1 indicateur meilleur, 2 moins bons\.$/u
  );
  expect(dit({ mouvements: 1, indicateurs: { mieux: 0, moins: 1 } })).toMatch(/ : 1 indicateur moins bon\.$/u);
});
