import { perimetreEnMots } from '$lib/words/perimetre-dit';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import Tresorerie from '$lib/components/contrat/Tresorerie.svelte';
import EnteteGht from '$lib/components/ght/EnteteGht.svelte';
import TeteGht from '$lib/components/ght/TeteGht.svelte';
import CarteIndicateur from '$lib/components/ght/CarteIndicateur.svelte';
import FamilleIndicateurs from '$lib/components/ght/FamilleIndicateurs.svelte';
import { titreAnnee } from '$lib/words/indicateur/lecture';
import { verdictDuResultat } from '$lib/words/contrat/synthese';
import { ecritsDeLaDemonstration, type Ecrits } from './ecrits';

let ecrits: Ecrits;
beforeAll(() => {
  ecrits = ecritsDeLaDemonstration();
});

const texte = (html: string) =>
  html
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/[\s\u00a0\u202f]+/gu, ' ');
const RANG = /\b(?:1re|1er|\d+e|première|dernière)\b(?: valeur)?(?: sur \d+| la plus| plus haute)/u;

/** What two lines of 883 px hold at 17 px, its first part in bold: measured at 1440 px. */
const DEUX_LIGNES = 216;

it('le verdict de chaque contrat tient en deux lignes de son premier écran', () => {
  const longs = ecrits.contrats.flatMap((contrat) => {
    const { position = null, texte: dit = '' } = verdictDuResultat(ecrits.lis('contrat', { contrat })) ?? {};
    const lu = `${position === null ? '' : `${position}. `}${dit}`;
    return lu.length > DEUX_LIGNES ? [[contrat, lu.length]] : [];
  });
  expect(longs).toEqual([]);
});

describe('les mots d’une page ne contredisent pas ses sommes', () => {
  it('au-dessus de la trésorerie d’un contrat, rien ne nie la somme que sa trajectoire montre', () => {
    let sommees = 0;
    for (const contrat of ecrits.contrats) {
      const { tresorerie, trajectoires } = ecrits.lis('contrat', { contrat });
      const somme = trajectoires.find(({ solde }) => solde === 'tresorerie');
      const lu = texte(render(Tresorerie, { props: { lignes: tresorerie, source: '' } }).body);
      expect(lu, contrat).not.toMatch(/jamais (?:additionn|somm)|sans somme|ne s’additionne/u);
      if (somme === undefined || tresorerie.length < 2) continue;
      sommees += 1;
      expect([contrat, perimetreEnMots(somme.perimetre)]).toEqual([contrat, expect.stringMatching(/^somme des EJ/u)]);
      expect(lu, contrat).toContain('Où leurs soldes s’additionnent, le chiffre est dit « somme des EJ »');
    }
    expect(sommees).toBeGreaterThan(10);
  });

  it('la page d’un GHT s’ouvre sur les chiffres de son contrat, et dit ses lits une fois, après eux', () => {
    let suivis = 0;
    for (const ght of ecrits.ghts) {
      const modele = ecrits.lis('ght', { ght });
      const html =
        render(EnteteGht, { props: { modele } }).body + render(TeteGht, { props: { modele, annee: 2025 } }).body;
      const [chiffres, lits] = [html.indexOf('<dl class="chiffres'), html.indexOf('class="carte etat')];
      expect([ght, html.split('class="carte etat').length]).toEqual([ght, 2]);
      if (modele.contrats.every((contrat) => contrat.chiffres === undefined)) continue;
      suivis += 1;
      expect([ght, chiffres !== -1 && chiffres < lits]).toEqual([ght, true]);
    }
    expect(suivis).toBeGreaterThan(8);
  });

  it('sur la page d’un GHT, « sans somme » ne se dit que des indicateurs qui n’y en ont pas', () => {
    for (const ght of ecrits.ghts) {
      const { familles } = ecrits.lis('ght', { ght });
      for (const famille of familles) {
        const html = render(FamilleIndicateurs, { props: { famille, jeu: 'demonstration', ght, annee: 2025 } }).body;
        expect(texte(html)).not.toMatch(/jamais (?:additionn|somm)/u);
        const sommes = famille.cartes.filter((c) => c.membres.length === 0).map((c) => c.indicateur.code);
        const tables = [...html.matchAll(/<table.*?<\/table>/gsu)]
          .map(([t]) => t)
          .filter((t) => t.includes('sans somme'));
        for (const code of sommes)
          expect(
            tables.filter((t) => t.includes(`/${code}/`)),
            `${ght} ${code}`
          ).toEqual([]);
        const euros = famille.cartes.some((c) => c.indicateur.unite === 'euros' && c.serie.length > 0);
        if (euros) expect(texte(html)).toContain('ces montants sont la somme des EJ, flux intra-GHT non éliminés');
      }
    }
  });

  it('un montant en euros n’a de rang nulle part, ni une somme : seuls les rapports se classent', () => {
    let montants = 0;
    for (const ght of ecrits.ghts) {
      for (const carte of ecrits.lis('ght', { ght }).familles.flatMap((f) => f.cartes)) {
        const { code, unite, agregation } = carte.indicateur;
        if (unite !== 'euros' && agregation !== 'somme') continue;
        expect([ght, code, carte.rang]).toEqual([ght, code, null]);
        if (unite !== 'euros') continue;
        montants += 1;
        const lu = texte(render(CarteIndicateur, { props: { carte, jeu: 'demonstration', ght, annee: 2025 } }).body);
        expect(lu, `${ght} ${code}`).not.toMatch(RANG);
        const items = [1, 2, 3].map((n) => ({ libelle: `GHT ${n}`, point: carte.serie.at(-1) ?? null }));
        expect(titreAnnee(carte.indicateur, items, 2025)).not.toMatch(/GHT \d|plus (?:haut|bas)/u);
      }
    }
    expect(montants).toBeGreaterThan(50);
  });
});

describe('la durée de la dette des Monts-Cendrés (ZZ-01)', () => {
  const carte = () => {
    const { familles } = ecrits.lis('ght', { ght: 'ZZ-01' });
    const trouvee = familles.flatMap((f) => f.cartes).find((c) => c.indicateur.code === 'DUREE_APPARENTE_DETTE');
    if (trouvee === undefined) throw new Error('Sans durée de la dette');
    return trouvee;
  };

  it('est de 93,9 ÷ 6,1 M€, 15,5 ans, en 2021 ; puis sa CAF, sous 1 % des produits, la rend non significative', () => {
    // 2023 : 93,3 ÷ 0,18 ferait 509,2 ans ; 2024 : 93,3 ÷ 0,90 en ferait 103,6, soit « −405,6 ans » ; 2025 : CAF de −1,1 M€.
    expect(carte().serie.map((p) => [p.annee, p.valeur, p.qualite])).toEqual([
      [2021, 15.5, 'ok'],
      ...[2022, 2023, 2024, 2025].map((annee) => [annee, null, 'non_significatif'])
    ]);
  });

  it('compte ses sept membres, ceux qui sont réputés dépassés compris, et ne dit ni mieux, ni rang', () => {
    expect(carte().serie.filter((p) => p.partiel)).toEqual([]);
    expect(carte().rang).toBeNull();
    const lu = texte(
      render(CarteIndicateur, { props: { carte: carte(), jeu: 'demonstration', ght: 'ZZ-01', annee: 2025 } }).body
    );
    expect(lu).toMatch(/non signif\./u);
    expect(lu).not.toMatch(/103,6|405,6|mieux|moins bien|membres? connus? sur|\de sur/u);
  });
});
