import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEUILLE, hauteurDe, largeurDe, miseEnPage, RETRAIT } from './mise-en-page';

const UTILE = FEUILLE.largeur - 2 * FEUILLE.marge;

const mot = fc.stringMatching(/^[a-zéA-Z0-9−+,]{1,14}$/);
const phrase = fc.array(mot, { minLength: 1, maxLength: 25 }).map((mots) => mots.join(' '));
const tableau = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    colonnes: fc.array(fc.record({ titre: phrase, chiffre: fc.boolean() }), { minLength: n, maxLength: n }),
    lignes: fc.array(fc.array(phrase, { minLength: n, maxLength: n }), { maxLength: 40 })
  })
);

describe('la mise en page d’un tableau', () => {
  it('garde chaque ligne une fois, dans son ordre, sur des pages dont aucune n’est vide', () => {
    fc.assert(
      fc.property(tableau, ({ colonnes, lignes }) => {
        const { parts } = miseEnPage(colonnes, lignes);
        expect(parts.flat()).toEqual(lignes);
        expect(parts.filter((part) => part.length === 0).length).toBe(lignes.length === 0 ? 1 : 0);
      })
    );
  });

  it('donne à ses colonnes la largeur de la page, et à chacune de quoi écrire son plus long mot', () => {
    fc.assert(
      fc.property(tableau, ({ colonnes, lignes }) => {
        const page = miseEnPage(colonnes, lignes);
        expect(page.colonnes.reduce((somme, { largeur }) => somme + largeur, 0)).toBeCloseTo(UTILE, 6);
        // Too many words for any page: columns are pressed alike.
        const mots = (c: number) => lignes.flatMap((ligne) => (ligne[c] ?? '').split(' '));
        const moins = colonnes.map(
          (_, c) => Math.max(0, ...mots(c).map((m) => largeurDe(m, page.corps))) + 2 * RETRAIT.cote
        );
        if (page.corps === 10) return;
        for (const [c, { largeur }] of page.colonnes.entries())
          expect(largeur).toBeGreaterThanOrEqual((moins[c] ?? 0) - 1e-6);
      })
    );
  });

  it('ne plie pas un chiffre, même à côté d’une phrase de cent mots', () => {
    const montant = '−12\u00a0345\u00a0678\u00a0€';
    const longue = Array.from({ length: 100 }, () => 'mot').join(' ');
    const page = miseEnPage(
      [
        { titre: 'Texte', chiffre: false },
        { titre: 'Montant', chiffre: true }
      ],
      [[longue, montant]]
    );
    const place = (page.colonnes[1]?.largeur ?? 0) - 2 * RETRAIT.cote;
    expect(hauteurDe(montant, place, page.corps)).toBeCloseTo((page.corps * 1.2) / 72, 6);
  });

  it('ne coupe pas un mot de la première colonne, qui est écrite en gras', () => {
    const chiffre = '106\u00a0282\u00a0(2025,\u00a0107\u00a0246)';
    for (const autres of [1, 2, 3, 4]) {
      const page = miseEnPage(
        [
          { titre: 'Quoi', chiffre: false },
          { titre: 'Texte', chiffre: false },
          ...Array.from({ length: autres }, (_, i) => ({ titre: String(i), chiffre: true }))
        ],
        [['d’occupation', Array(200).fill('mot').join(' '), ...Array<string>(autres).fill(chiffre)]]
      );
      const place = (page.colonnes[0]?.largeur ?? 0) - 2 * RETRAIT.cote;
      // Bold letters are about 8 % wider.
      expect(place + 1e-9).toBeGreaterThanOrEqual(1.08 * largeurDe('d’occupation', page.corps));
    }
  });

  it('d’un tableau trop large garde les chiffres entiers, et ne serre que les textes', () => {
    const mot = 'anticonstitutionnellement-'.repeat(6);
    const page = miseEnPage(
      [
        { titre: 'Quoi', chiffre: false },
        { titre: 'Pourquoi', chiffre: false },
        { titre: 'Montant', chiffre: true }
      ],
      [[mot, mot, '−12\u00a0345\u00a0678\u00a0€']]
    );
    const place = (c: number) => (page.colonnes[c]?.largeur ?? 0) - 2 * RETRAIT.cote;
    expect(place(2) + 1e-9).toBeGreaterThanOrEqual(largeurDe('−12\u00a0345\u00a0678\u00a0€', page.corps));
    expect(place(1)).toBeLessThan(largeurDe(mot, page.corps));
    expect(page.colonnes.reduce((somme, { largeur }) => somme + largeur, 0)).toBeCloseTo(UTILE, 6);
  });

  it('plie un chiffre et ce qui le date plutôt que d’écrire un mot par ligne à côté de lui', () => {
    const nom = 'Durée moyenne de séjour MCO (DMS brute SAE)';
    const { corps, colonnes, parts } = miseEnPage(
      [
        { titre: 'Indicateur', chiffre: false },
        ...Array.from({ length: 6 }, (_, i) => ({ titre: `CH n° ${i}`, chiffre: true }))
      ],
      Array<string[]>(5).fill([nom, ...Array<string>(6).fill('47\u00a0284 (2025,\u00a046\u00a0984)')])
    );
    const place = (c: number) => (colonnes[c]?.largeur ?? 0) - 2 * RETRAIT.cote;
    const lignes = (texte: string, c: number, lettres: number) =>
      Math.round(hauteurDe(texte, place(c), lettres) / hauteurDe('n', 10, lettres));
    expect(lignes(nom, 0, corps * 1.08)).toBeLessThanOrEqual(4);
    // The figure itself is whole, on one line or on two: 47 284, then its year.
    expect(place(1) + 1e-9).toBeGreaterThanOrEqual(largeurDe('47\u00a0284', corps));
    expect(lignes('47\u00a0284 (2025,\u00a046\u00a0984)', 1, corps)).toBeLessThanOrEqual(2);
    expect([parts.length, corps]).toEqual([1, 14]);
  });

  it('ne donne à une date que la largeur de ses chiffres, et le reste aux phrases', () => {
    const { corps, colonnes } = miseEnPage(
      [
        { titre: 'Date', chiffre: false },
        { titre: 'Ce qui est attendu', chiffre: false }
      ],
      [['13/10/2026', Array(60).fill('mot').join(' ')]]
    );
    // In Arial Bold, eight figures of 0.556 em and two strokes of 0.278 em.
    const ecrite = ((8 * 0.556 + 2 * 0.278) * corps) / 72;
    const [date] = colonnes;
    expect(date?.largeur).toBeGreaterThan(ecrite + 2 * RETRAIT.cote);
    expect(date?.largeur).toBeLessThan(1.25 * ecrite + 2 * RETRAIT.cote);
  });

  it('laisse à ses mots de quoi tenir dans une police d’un dixième plus large, quand il reste de la place', () => {
    const { corps, colonnes } = miseEnPage(
      ['Hypothèse', 'Attendu', 'Exercice'].map((titre, c) => ({ titre, chiffre: c > 0 })),
      [[Array(40).fill('mot').join(' '), '1,3 %', '2026']]
    );
    for (const { titre, largeur } of colonnes)
      expect(largeur - 2 * RETRAIT.cote).toBeGreaterThan(1.1 * largeurDe(titre, 1.08 * corps));
  });

  it('plie un chiffre dit en une phrase, et laisse la largeur aux autres colonnes', () => {
    const phrase = '1,7 M€ sous la cible (outil\u00a0: 14,0 M€ sous la cible)';
    const { corps, colonnes } = miseEnPage(
      [
        { titre: 'Contrat', chiffre: false },
        { titre: 'Atterrissage', chiffre: true }
      ],
      [[Array(40).fill('mot').join(' '), phrase]]
    );
    expect(colonnes[1]?.largeur).toBeLessThan(largeurDe(phrase, corps));
  });

  it('n’écrit pas un titre de colonne en autant de lignes que de mots quand il reste de la place', () => {
    const { colonnes } = miseEnPage(
      [
        { titre: 'Hôpital', chiffre: false },
        { titre: 'Fiscal et social échu', chiffre: true }
      ],
      [['Centre hospitalier de quelque part, à la montagne et loin de tout', '0\u00a0€']]
    );
    const place = (colonnes[1]?.largeur ?? 0) - 2 * RETRAIT.cote;
    const lignes = Math.round(hauteurDe('Fiscal et social échu', place / 1.08, 18) / hauteurDe('F', 10, 18));
    expect(lignes).toBeLessThanOrEqual(2);
  });

  it('écrit un petit tableau en grandes lettres, lisibles du fond d’une salle', () => {
    const deux = [
      { titre: 'Hôpital', chiffre: false },
      { titre: 'CAF', chiffre: true }
    ];
    expect(miseEnPage(deux, [['CH d’Essai', '1,6\u00a0M€']]).corps).toBe(18);
  });

  it('remplit une page avant d’en commencer une autre, et tient sur une seule quand des lettres un peu plus petites y suffisent', () => {
    const colonnes = [{ titre: 'Quoi', chiffre: false }];
    // Of 12 points, a row takes 0.3 in: 14 hold under a head in 4.75 in; of 11, 0.283 in: 15.
    const parts = (n: number) => miseEnPage(colonnes, Array<string[]>(n).fill(['Ligne'])).parts.map((p) => p.length);
    expect(parts(15)).toEqual([15]);
    // Of 18 points, a row takes 0.4 in, 10 to a page; of 16, 0.367 in, 11.
    expect(parts(18)).toEqual([10, 8]);
    // One row alone on the last page would look forgotten.
    expect(Math.min(...parts(22))).toBeGreaterThan(5);
  });

  it('coupe un long tableau en pages à peu près pleines, sans en finir par une ligne seule', () => {
    const lignes = Array.from({ length: 21 }, (_, i) => [`Ligne ${i}`, '0']);
    const { corps, parts } = miseEnPage(
      [
        { titre: 'Quoi', chiffre: false },
        { titre: 'Combien', chiffre: true }
      ],
      lignes
    );
    // Of 12 points, a row takes 0.3 in: 14 hold under a head in 4.75 in, so 21 take two pages.
    expect(parts.length).toBe(2);
    expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThanOrEqual(10);
    expect(corps).toBeGreaterThanOrEqual(12);
  });

  it('ne plie pas une courte phrase en quatre lignes à côté d’une longue qui n’en prend qu’une ligne sur huit', () => {
    const titres = ['Contrat', 'Météo', 'Atterrissage du résultat 2026', 'Jalons atteints', 'Année pleine en vigueur'];
    const colonnes = [...titres, 'Gains de l’exercice', 'Trésorerie au 30/09'].map((titre, i) => ({
      titre,
      chiffre: i > 2
    }));
    const longue = '500 k€ au-dessus de la cible mais sous elle avec ses écarts passés (outil : 2,1 M€ sous la cible)';
    const lignes = Array.from({ length: 8 }, (_, i) => [
      'GHT Plaine-de-Brume, Performance et redressement',
      'Étab. et ARS : atteignables, ≠ contredit par les faits',
      i === 0 ? longue : '704 k€ sous la cible',
      ...['138 sur 140', '14,9 sur 32,9 M€', '9,5 sur 20,9 M€', '12 j'].map((chiffre) =>
        chiffre.replaceAll(' ', '\u00a0')
      )
    ]);
    const page = miseEnPage(colonnes, lignes);
    const [, meteo] = page.colonnes;
    const haut = hauteurDe(lignes[0]?.[1] ?? '', (meteo?.largeur ?? 0) - 2 * RETRAIT.cote, page.corps);
    expect(Math.round((haut * 72) / (page.corps * 1.2))).toBeLessThanOrEqual(3);
    expect(page.parts).toHaveLength(1);
  });

  it('mesure les mots comme Arial les écrit, à peine plus larges', () => {
    // Arial: n 556, figures 556, space 278, M 833, € 556 thousandths of an em.
    const juste = (4 * 556 + 278 + 833 + 556) / 1000 / 72;
    expect(largeurDe('14n2 M€', 1) / juste).toBeGreaterThanOrEqual(1);
    expect(largeurDe('14n2 M€', 1) / juste).toBeLessThan(1.06);
    expect(largeurDe('É', 12)).toBe(largeurDe('E', 12));
  });
});
