import { describe, expect, it } from 'vitest';
import { annee } from '$lib/charts/fixtures/annee';
import { enBref, lireMois, notes, summary } from './summary';
import { table } from './table';

const clair = (texte: string | undefined) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('l’année mois par mois en mots', () => {
  it('dit le dernier mois connu, et l’écart au même mois de l’exercice clos', () => {
    expect(clair(enBref(annee))).toBe('Fin septembre 2026 : −4,6 M€ depuis janvier, +800 k€ par rapport à 2025');
    expect(clair(enBref({ ...annee, precedent: null }))).toBe('Fin septembre 2026 : −4,6 M€ depuis janvier');
    expect(clair(enBref({ ...annee, realise: [] }))).toBe('Aucun mois de 2026 connu de toutes les entités');
  });

  it('dit où chacun voit décembre, puis comment l’exercice précédent s’est clos', () => {
    expect(clair(summary(annee))).toBe(
      'Fin septembre 2026 : −4,6 M€ depuis janvier, +800 k€ par rapport à 2025. ' +
        'Fin 2026 : établissement −4,9 M€ ; outil −5,6 M€, de −6,4 à −5,1 M€ ; cible −4,4 M€. ' +
        '2025 s’est clos à −6,1 M€.'
    );
    expect(clair(summary({ ...annee, hopital: null, outil: null, cible: null, precedent: null }))).toBe(
      'Fin septembre 2026 : −4,6 M€ depuis janvier. Aucun atterrissage connu.'
    );
  });

  it('au mois visé, ne dit que ce qu’on en sait', () => {
    expect(clair(lireMois(annee, 2))).toBe('février 2026 : réalisé −1,0 M€ ; 2025 −1,2 M€');
    expect(clair(lireMois(annee, 10))).toBe('octobre 2026 : 2025 −5,5 M€');
    expect(clair(lireMois({ ...annee, precedent: null }, 10))).toBe('octobre 2026 : aucune valeur');
    expect(clair(lireMois({ ...annee, hopital: null }, 12))).toBe(
      'décembre 2026 : outil −5,6 M€, de −6,4 à −5,1 M€ ; cible −4,4 M€ ; 2025 −6,8 M€'
    );
  });

  it('dit ce que les droites ne disent pas, quand il y en a', () => {
    expect(notes(annee)).toHaveLength(3);
    expect(notes({ ...annee, outil: null, hopital: null })).toHaveLength(2);
    // Les douze mois font −6,8 M€, la clôture −6,1 : ce n’est pas le même chiffre.
    expect(clair(notes(annee)[1])).toBe('Ses mois menaient 2025 à −6,8 M€ ; l’exercice s’est clos à −6,1 M€.');
  });

  it('laisse vide au tableau un mois qui n’est pas compté', () => {
    const { rows, columns } = table(annee);
    expect(columns).toEqual(['Fin de mois', 'Réalisé 2026', 'Réalisé 2025', 'Établissement', 'Outil', 'Cible']);
    expect(rows[8]?.map(clair)).toEqual(['septembre', '−4,6 M€', '−5,4 M€', '—', '—', '—']);
    expect(rows[11]?.map(clair)).toEqual([
      ...['décembre', '—', '−6,8 M€', '−4,9 M€', '−5,6 M€, de −6,4 à −5,1 M€', '−4,4 M€']
    ]);
  });
});
