import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { diaporama } from '$lib/exports/pptx/diaporama';
import { enClair } from '$lib/exports/pptx/lecture.fixture';
import type { PileEntree } from '$lib/words/charts/stacked-steps/stacked-steps.types';
import { compose, morceauxDe } from '$lib/words/dossier/composition';
import type { Dessin, Dossier } from '$lib/words/dossier/dossier.types';
import { ficheDuContrat } from '$lib/words/dossier/fiche';
import { largeurDe } from '$lib/words/dossier/mise-en-page';
import { questionDeLaPage } from '$lib/words/dossier/questions';
import { dossierDeLaRegion } from '$lib/words/dossier/region';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';
import { dossierDeLaVeille } from '$lib/words/dossier/veille';
import { ecritsDeLaDemonstration } from './ecrits';

/** Of a running plan, of one suspended, of one that is over: the states of which meetings speak differently. */
const CONTRATS = {
  en_cours: 'plaine-de-brume-redressement-2025',
  suspendu: 'marche-du-nord-performance-2024',
  clos: 'trois-etangs-performance-2019'
} as const;
const REUNIONS = ['ria', 'eprd-pgfp', 'revue', 'conseil-de-surveillance'] as const;
const PROVENANCE = { version: '0123456789ab', adresse: 'https://trajectoire.exemple/' };

interface Paquet {
  nom: string;
  dossier: Dossier;
  parties: Record<string, string>;
}

async function paquet(nom: string, dossier: Dossier): Promise<Paquet> {
  const parties = Object.entries(unzipSync(await diaporama(dossier))).filter(([partie]) =>
    /\.(xml|rels)$/u.test(partie)
  );
  return { nom, dossier, parties: Object.fromEntries(parties.map(([partie, octets]) => [partie, strFromU8(octets)])) };
}

let paquets: Paquet[];
beforeAll(async () => {
  const { lis } = ecritsDeLaDemonstration();
  const dossiers: [string, Dossier][] = [];
  for (const [etat, contrat] of Object.entries(CONTRATS)) {
    const fiche = lis('contrat', { contrat });
    expect(fiche.entete.etat).toBe(etat);
    dossiers.push([`${contrat}, fiche`, ficheDuContrat(fiche, PROVENANCE)]);
    const siennes: readonly string[] = lis('reunions', { contrat }).reunions.map(({ reunion }) => reunion);
    for (const reunion of REUNIONS.filter((code) => siennes.includes(code))) {
      dossiers.push([`${contrat}, ${reunion}`, dossierDeLaReunion(lis('reunion', { contrat, reunion }), PROVENANCE)]);
    }
  }
  dossiers.push(
    ['région', dossierDeLaRegion(lis('revue', {}), PROVENANCE)],
    ['veille', dossierDeLaVeille(lis('tresorerie', {}), PROVENANCE)]
  );
  paquets = [];
  for (const [nom, dossier] of dossiers) paquets.push(await paquet(nom, dossier));
}, 240_000);

const relations = (parties: Record<string, string>, diapo: number): string[] =>
  [...(parties[`ppt/slides/_rels/slide${diapo}.xml.rels`] ?? '').matchAll(/charts\/(chart\d+)\.xml/gu)].map(
    ([, nom]) => parties[`ppt/charts/${nom}.xml`] ?? ''
  );

/** The native charts of a pack, each with what the page has to draw. */
const traces = ({ nom, dossier, parties }: Paquet): { ou: string; dessin: Dessin; xml: string }[] =>
  dossier.pages.flatMap((page, i) => {
    if (page.genre !== 'planche' || page.dessin.genre === 'tableau') return [];
    return relations(parties, i + 1).map((xml) => ({ ou: `${nom}, page ${i + 1}`, dessin: page.dessin, xml }));
  });

interface SerieLue {
  nom: string;
  valeurs: (number | null)[];
  invisible: boolean;
}

/** Its series as Office reads them: a category without a point has no figure. */
function series(xml: string): SerieLue[] {
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([serie]) => {
    const val = /<c:val>.*?<\/c:val>/su.exec(serie)?.[0] ?? '';
    const n = Number(/<c:ptCount val="(\d+)"/u.exec(val)?.[1] ?? 0);
    const points = new Map(
      [...val.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gsu)].map(([, rang, v]) => [Number(rang), Number(v)])
    );
    return {
      nom: enClair(/<c:tx>.*?<c:v>(.*?)<\/c:v>/su.exec(serie)?.[1] ?? ''),
      valeurs: Array.from({ length: n }, (_, i) => points.get(i) ?? null),
      invisible: serie.includes('mise en page, non un montant')
    };
  });
}

const categories = (xml: string): string[] =>
  [...(/<c:cat>.*?<\/c:cat>/su.exec(xml)?.[0] ?? '').matchAll(/<c:v>(.*?)<\/c:v>/gsu)].map(([, v]) => enClair(v ?? ''));

const tries = (nombres: readonly number[]): number[] => [...nombres].sort((a, b) => a - b);

/** Amounts of the bars of each year, and what was expected of it, worked from the parts of the screen. */
const desAnnees = ({ annees }: PileEntree): [number[], number | null][] =>
  [...annees]
    .sort((a, b) => a.annee - b.annee)
    .map(({ parts, report, attendu }) => {
      const barres = new Map([['report', report]]);
      for (const { palier, nature, montant } of parts) {
        const barre = `${palier} ${nature === 'recette_activite'}`;
        barres.set(barre, (barres.get(barre) ?? 0) + montant);
      }
      return [tries([...barres.values()].filter((v) => v !== 0)), attendu];
    });

const jour = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** The ink of each bar of stacked ones: what is not of the layout. */
const encres = (xml: string): number[] => {
  const lues = series(xml).filter(({ invisible }) => !invisible);
  return categories(xml).map((_, i) => lues.reduce((somme, { valeurs }) => somme + Math.abs(valeurs[i] ?? 0), 0));
};

/** From where to where the ink of each bar of stacked ones goes, above zero and under it: what comes first holds it up. */
const etendues = (xml: string): [number, number][] => {
  const [socle, ...autres] = series(xml);
  const encre = autres.filter(({ invisible }) => !invisible);
  return categories(xml).map((_, i) => {
    const somme = (signe: 1 | -1) => encre.reduce((n, { valeurs }) => n + Math.max(0, signe * (valeurs[i] ?? 0)), 0);
    const appui = socle?.valeurs[i] ?? 0;
    const [dessus, dessous] = [somme(1), somme(-1)];
    return [
      dessous > 0 ? Math.min(0, appui) - dessous : Math.max(0, appui),
      dessus > 0 ? Math.max(0, appui) + dessus : Math.min(0, appui)
    ];
  });
};

/** What a chart gives back, and what the page has to draw: worked from what the screen draws, not from what writes the chart. */
function relu(dessin: Dessin, xml: string): [unknown, unknown] {
  switch (dessin.genre) {
    case 'pont': {
      const { depart, pieces, arrivee } = dessin.pont;
      const sansReste = arrivee.valeur - depart.valeur - pieces.reduce((somme, { valeur }) => somme + valeur, 0);
      const reste = Math.abs(sansReste) < 0.5 ? [] : [sansReste];
      const pas = [...pieces.map(({ valeur }) => valeur), ...reste];
      const cumuls = pas.reduce<number[]>((avant, valeur) => [...avant, (avant.at(-1) ?? 0) + valeur], [depart.valeur]);
      const attendus = [
        [0, depart.valeur],
        ...pas.map((_, i) => [cumuls[i] ?? NaN, cumuls[i + 1] ?? NaN]),
        [0, arrivee.valeur]
      ];
      // Each bar stands between where the one before left and where it goes: one of the other sign stands elsewhere.
      const arrondis = (bornes: readonly number[]) =>
        [Math.min(...bornes), Math.max(...bornes)].map((v) => Math.round(v) + 0);
      return [etendues(xml).map(arrondis), attendus.map(arrondis)];
    }
    case 'chemin': {
      const { realise, versions, atterrissages } = dessin.chemin;
      const annees = categories(xml);
      const lus = series(xml).flatMap(({ valeurs }) =>
        valeurs.flatMap((v, i) => (v === null ? [] : [`${annees[i]} ${v}`]))
      );
      const points = [...realise, ...versions.flatMap((version) => version.points), ...atterrissages];
      const attendus = points.flatMap(({ annee, valeur }) => (valeur === null ? [] : [`${annee} ${valeur}`]));
      return [lus.sort(), attendus.sort()];
    }
    case 'mois':
      return [series(xml).map(({ valeurs }) => valeurs), dessin.mois.lignes.map(({ valeurs }) => [...valeurs])];
    case 'pile': {
      const [barres = '', ligne = ''] = xml.split('<c:lineChart>');
      const attendus = series(ligne)[0]?.valeurs ?? [];
      const lues = categories(xml).map((_, i) => [
        tries(series(barres).flatMap(({ valeurs: { [i]: v = null } }) => (v === null || v === 0 ? [] : [v]))),
        attendus[i] ?? null
      ]);
      return [lues, desAnnees(dessin.pile)];
    }
    case 'reperes': {
      const { lignes } = dessin.reperes;
      return [
        series(xml).map(({ valeurs }) => valeurs),
        [lignes.map(({ valeur }) => valeur), lignes.map(({ repere }) => repere)]
      ];
    }
    case 'jalons': {
      const { au, jalons } = dessin.jalons;
      const attendus = jalons.map(({ echeance }) => Math.abs(jour(echeance) - jour(au)));
      return [encres(xml), attendus];
    }
    case 'tableau':
      return [null, null];
  }
}

describe('les diaporamas de trois contrats, de la région et de sa trésorerie', () => {
  it('ont un graphique natif par dessin, dont chaque chiffre relu est celui de l’écran', () => {
    const lus = paquets.flatMap(traces);
    const dessins = paquets.flatMap(({ dossier }) =>
      dossier.pages.filter((page) => page.genre === 'planche' && page.dessin.genre !== 'tableau')
    );
    expect(lus).toHaveLength(dessins.length);
    expect(new Set(lus.map(({ dessin }) => dessin.genre))).toEqual(
      new Set(['pont', 'chemin', 'pile', 'mois', 'jalons', 'reperes'])
    );
    for (const { ou, dessin, xml } of lus) {
      const [lu, attendu] = relu(dessin, xml);
      expect(lu, `${ou}, ${dessin.genre}`).toEqual(attendu);
    }
  });

  it('ont dans leurs tableaux natifs chaque cellule de leurs pages', () => {
    for (const { nom, dossier, parties } of paquets) {
      for (const [i, page] of dossier.pages.entries()) {
        const place = page.genre === 'planche' && page.dessin.genre === 'tableau' ? page.dessin : page;
        if (!('colonnes' in place) || place.lignes.length === 0) continue;
        const diapo = enClair(parties[`ppt/slides/slide${i + 1}.xml`] ?? '');
        const cellules = [...diapo.matchAll(/<a:tc>.*?<\/a:tc>/gsu)].map(([cellule]) =>
          [...cellule.matchAll(/<a:t>(.*?)<\/a:t>/gsu)].map(([, t]) => lettres(t ?? '')).join('')
        );
        const ecrites = place.lignes.flat().map(lettres);
        expect(cellules.join('|'), `${nom}, page ${i + 1}`).toContain(ecrites.join('|'));
      }
    }
  });

  it('posent à chaque page de chiffres sa question, au-dessus de son titre et à côté de « Données simulées »', () => {
    for (const { nom, dossier, parties } of paquets) {
      for (const [i, page] of dossier.pages.entries()) {
        const question = questionDeLaPage(page);
        const ou = `${nom}, page ${i + 1}, ${page.id}`;
        const attendue = page.genre === 'tableau' || (page.genre === 'planche' && page.dessin.genre !== 'tableau');
        if (attendue && page.id !== 'planche' && !page.id.startsWith('fiche'))
          expect(question, ou).toMatch(/\u00a0\?$/u);
        if (question === null) continue;
        const formes = (parties[`ppt/slides/slide${i + 1}.xml`] ?? '').match(/<p:sp>.*?<\/p:sp>/gsu) ?? [];
        const sienne = formes.find((forme) => enClair(forme).includes(question));
        const [, x, y] = (/<a:off x="(\d+)" y="(\d+)"/u.exec(sienne ?? '') ?? []).map(Number);
        const [, large, haute] = (/<a:ext cx="(\d+)" cy="(\d+)"/u.exec(sienne ?? '') ?? []).map(Number);
        // A title begins at 0.42 inch, the badge 2.5 inches before the right edge; one line of 12 points holds.
        const POUCE = 914_400;
        expect((y ?? Infinity) + (haute ?? 0), ou).toBeLessThanOrEqual(0.45 * POUCE);
        expect((x ?? Infinity) + (large ?? 0), ou).toBeLessThanOrEqual((13.333 - 2.5) * POUCE);
        expect(largeurDe(question, 12), ou).toBeLessThan((large ?? 0) / POUCE - 2.7);
      }
    }
  });

  it('gardent toutes les lignes d’une planche sous laquelle on écrit, sans rien écrire dessus', async () => {
    let ecrites = 0;
    for (const { nom, dossier } of paquets) {
      const sousTableau = morceauxDe(dossier, []).filter(({ pages: [premiere], seCommente }) => {
        return seCommente && premiere?.genre === 'planche' && premiere.dessin.genre === 'tableau';
      });
      for (const { page } of sousTableau) {
        const commentaire = 'À dire en séance avant le vote, preuves à l’appui. '.repeat(5).trim();
        const compose1 = compose(dossier, [{ ...page, commentaire }]);
        const rang = compose1.pages.findIndex(({ id }) => id === page.id);
        const [avant, apres] = [dossier.pages[rang], compose1.pages[rang]].map((p) =>
          p?.genre === 'planche' && p.dessin.genre === 'tableau' ? p.dessin.lignes : null
        );
        expect(apres).toEqual(avant);
        const { parties } = await paquet(nom, compose1);
        const xml = parties[`ppt/slides/slide${rang + 1}.xml`] ?? '';
        const cadres = [...xml.matchAll(/<p:(?:sp|graphicFrame)>.*?<\/p:(?:sp|graphicFrame)>/gsu)].map(([forme]) => ({
          dit: enClair(forme),
          y: Number(/<a:off x="\d+" y="(\d+)"/u.exec(forme)?.[1] ?? 0),
          bas: [...forme.matchAll(/<a:tr h="(\d+)"/gu)].reduce(
            (somme, [, h]) => somme + Number(h),
            Number(/<a:off x="\d+" y="(\d+)"/u.exec(forme)?.[1] ?? 0)
          ),
          tableau: forme.startsWith('<p:graphicFrame>')
        }));
        const ecrit = cadres.find(({ dit }) => dit.includes('À dire en séance'));
        expect(ecrit, nom).toBeDefined();
        for (const { tableau, bas } of cadres) {
          if (tableau) expect(bas, `${nom}, page ${rang + 1}`).toBeLessThanOrEqual((ecrit?.y ?? 0) + 2);
        }
        ecrites += 1;
      }
    }
    // The sheet of each contract, the first page of the region and of the committee on cash.
    expect(ecrites).toBe(5);
  });
});

const lettres = (texte: string): string => texte.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');

const SCHEMAS = '../shared/tools/ooxml/xsd';
const RACINES = [
  {
    schema: 'pml.xsd',
    motif: /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/\w+\.xml$|^ppt\/presentation\.xml$/u
  },
  { schema: 'dml-chart.xsd', motif: /^ppt\/charts\/\w+\.xml$/u },
  { schema: 'dml-main.xsd', motif: /^ppt\/theme\/\w+\.xml$/u }
];

/** Extensions of a producer are not in the schema. */
const sansExtensions = (xml: string): string =>
  xml.replace(/<a:extLst>.*?<\/a:extLst>|<p:extLst>.*?<\/p:extLst>/gsu, '');

describe.skipIf(!existsSync(SCHEMAS))('le schéma du format (sauté sans ../shared/tools)', () => {
  it.each(RACINES)(
    '$schema admet toutes les parties de ces diaporamas',
    { timeout: 240_000 },
    async ({ schema, motif }) => {
      const fichier = (nom: string) => ({ fileName: nom, contents: readFileSync(`${SCHEMAS}/${nom}`, 'utf8') });
      const siennes = paquets.flatMap(({ parties }) => Object.entries(parties)).filter(([nom]) => motif.test(nom));
      expect(siennes.length).toBeGreaterThan(paquets.length - 1);
      const { errors } = await validateXML({
        xml: siennes.map(([nom, contents], i) => ({
          fileName: `${i}-${nom.replaceAll('/', '-')}`,
          contents: sansExtensions(contents)
        })),
        schema: [fichier(schema)],
        preload: readdirSync(SCHEMAS)
          .filter((nom) => nom.endsWith('.xsd') && nom !== schema)
          .map(fichier)
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
    }
  );
});
