import { describe, expect, it } from 'vitest';
import { BASES, PAGES_CONNUES } from '$lib/domain/dossier/pages';
import { dossiers, dossiersDuJeu, lignesDuModele, lisFichierDesDossiers } from './dossiers';

const copil = (autres = ''): string => `- code: copil
  nom: Comité de suivi
  base: revue
  pages: [comparaison, planche, eprd-pgfp--equilibre, tranches]
${autres}`;
const refus = (texte: string): string => {
  try {
    lisFichierDesDossiers(texte, 'd.yaml');
    return '';
  } catch (cause) {
    return cause instanceof Error ? cause.message.replaceAll('\u00a0', ' ') : '';
  }
};

describe('les modèles de dossier', () => {
  it('il y en a un pour chaque dossier de l’outil, avec toutes ses pages, dont aucun titre n’est écrit', () => {
    expect(dossiers.map(({ code, base }) => [code, base])).toEqual(BASES.map((base) => [base, base]));
    for (const { base, pages } of dossiers) {
      const nommees = pages.flatMap((une) => ('page' in une ? [une.page] : []));
      expect(nommees).toHaveLength(pages.length);
      expect(nommees.toSorted()).toEqual(PAGES_CONNUES[base].toSorted());
    }
  });

  it('un jeu donne les siens après ceux de l’outil, page par page dans les tables', () => {
    const siens = lisFichierDesDossiers(
      `${copil('  textes: [{ titre: Rappel }, { apres: planche, titre: Ordre du jour, lignes: ["Un : le budget", Deux] }]')}
- { code: cellule, nom: Cellule de trésorerie, base: veille, pages: [soldes, dettes] }`,
      'd.yaml'
    );
    const duJeu = dossiersDuJeu(siens);
    expect(duJeu.map(({ code }) => code)).toEqual([...BASES, 'copil', 'cellule']);
    const lignes = duJeu.flatMap(lignesDuModele).filter(({ modele }) => modele === 'copil');
    expect(lignes.map(({ page, titre, lignes: dites }) => page ?? [titre, dites])).toEqual([
      ['Rappel', null],
      ...['comparaison', 'planche'],
      ['Ordre du jour', 'Un\u00a0: le budget\nDeux'],
      ...['eprd-pgfp--equilibre', 'tranches']
    ]);
    expect(lignes.map(({ ordre, rang }) => [ordre, rang])).toEqual([1, 2, 3, 4, 5, 6].map((rang) => [10, rang]));
  });

  it.each([
    ['- a: [', /^d\.yaml : YAML illisible/u],
    ['modele: revue', /^d\.yaml : .*liste de modèles de dossier attendue/u],
    [copil('  couleur: rouge'), /couleur : champ inconnu/u],
    [copil('  titres: { planche: Tout va bien }'), /titres : champ inconnu/u],
    [copil().replace('base: revue', 'base: bilan'), /base : attendu : dialogue-de-gestion, ria, .*region/u],
    [copil().replace('copil', 'Comité'), /code : minuscules, chiffres et tirets/u],
    [
      copil().replace('tranches', 'tranche'),
      /copil : page « tranche » inconnue \(revue a : diagnostic, planche, .*tranches/u
    ],
    [copil().replace('equilibre', 'equlibre'), /« eprd-pgfp--equlibre » n’existe pas \(eprd-pgfp a : .*equilibre/u],
    [copil().replace('eprd-pgfp--', 'budget--'), /« budget » n’est pas une réunion \(il y a : dialogue-de-gestion/u],
    [copil().replace('comparaison', 'comparaison--2026-13-01'), /« 2026-13-01 » n’est pas une date/u],
    [copil().replace('tranches', 'planche'), /page « planche » nommée deux fois/u],
    [copil().replace('tranches', 'revue--tranches'), /« revue--tranches » est de ce dossier/u],
    [copil().replace('tranches', '""'), /page «  » inconnue/u],
    [copil().replace(/pages: .*/u, 'pages: []'), /pages : une page au moins est attendue/u],
    [copil('  textes: [{ apres: jalons, titre: X }]'), /texte après « jalons », que ses pages ne nomment pas/u],
    [copil(`  textes: [{ titre: ${'x'.repeat(141)} }]`), /textes\[0\]\.titre : 140 signes au plus/u],
    [copil() + copil(), /modèle « copil » décrit deux fois/u],
    [copil().replace('copil', 'ria'), /« ria » est un dossier de l’outil : donnez un autre code au vôtre/u],
    [
      '- { code: a, nom: A, base: region, pages: [ria--titres] }',
      /« ria--titres » est d’un contrat, et region n’en est pas un dossier/u
    ]
  ])('%s est refusé avec ce qui est attendu', (texte, message) => {
    expect(refus(texte)).toMatch(message);
  });
});
