import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOSSIER } from '$lib/exports/dossier.fixture';
import {
  ajoute,
  apporte,
  compareA,
  compose,
  couvertureDe,
  deplace,
  ecrisSur,
  ecrisSurLaCouverture,
  enLignes,
  lignesEnTrop,
  morceauxDe,
  retire,
  sansTextes,
  sousLaCouverture,
  type Composition,
  type Morceau
} from './composition';
import { pagesDUneReunion } from './ailleurs';
import { adresseComposee, compositionDemandee, ecrisComposition, relisComposition } from './composition-fichier';
import type { Dossier, PageTableau } from './dossier.types';
import { MOTS_DE_LA_COMPOSITION } from './mots';

/** Two parts of one table, in letters of twelve points. */
const enDeux = (): Dossier => {
  const tableau = DOSSIER.pages.find((page): page is PageTableau => page.genre === 'tableau');
  if (!tableau) throw new Error('le dossier d’essai n’a plus de tableau');
  const rangee = (i: number) => [`Tranche ${i}`, `${i}\u00a0M€`];
  const part = (de: number, a: number, rang: number): PageTableau => ({
    ...tableau,
    nom: `Tranches (${rang}/2)`,
    lignes: Array.from({ length: a - de }, (_, i) => rangee(de + i))
  });
  const pages = DOSSIER.pages.flatMap((page) => (page === tableau ? [part(0, 20, 1), part(20, 40, 2)] : [page]));
  return { ...DOSSIER, pages };
};

const idsDe = ({ pages }: Dossier) => [...new Set(pages.map(({ id }) => id))];
const fais = (dossier: Dossier, ...gestes: ((lus: readonly Morceau[]) => Composition)[]): Composition =>
  gestes.reduce<Composition>((composition, geste) => geste(morceauxDe(dossier, composition)), []);

describe('la composition d’un dossier', () => {
  it('sans geste, est celle des données', () => {
    expect(compose(DOSSIER, [])).toBe(DOSSIER);
    expect(
      compose(
        DOSSIER,
        fais(DOSSIER, (lus) => lus.map(({ page }) => page))
      )
    ).toEqual(DOSSIER);
  });

  it('déplace une page avec toutes ses parts, entre la couverture et les sources', () => {
    const dossier = enDeux();
    const composition = fais(dossier, deplace('tranches', -1));
    const { pages } = compose(dossier, composition);
    expect(pages.map(({ id }) => id)).toEqual([
      ...['couverture', 'tranches', 'tranches', 'planche', 'soldes', 'sources']
    ]);
    expect(idsDe(compose(dossier, fais(dossier, deplace('planche', -1))))).toEqual(idsDe(dossier));
    expect(idsDe(compose(dossier, fais(dossier, deplace('soldes', 1))))).toEqual(idsDe(dossier));
  });

  it('apporte une page d’une autre réunion, et une comparaison en tête, que l’adresse et le fichier nomment', () => {
    const ria = pagesDUneReunion(DOSSIER, 'ria');
    const comparee = (id: string) => ({ genre: 'liste' as const, id, titre: 'Depuis la revue', lignes: ['4 jalons'] });
    const avec = { ...DOSSIER, ailleurs: [...ria, comparee('comparaison'), comparee('comparaison--2026-06-30')] };
    expect(ria.map(({ id }) => id)).toEqual(['ria--planche', 'ria--tranches', 'ria--soldes']);
    expect(idsDe(compose(avec, []))).toEqual(idsDe(DOSSIER));
    const composee = fais(avec, apporte('ria--tranches'), compareA('comparaison'));
    const faite = compose(avec, composee);
    expect(idsDe(faite)).toEqual([
      ...['couverture', 'comparaison', 'planche', 'tranches', 'soldes', 'ria--tranches', 'sources']
    ]);
    const venue = faite.pages.find(({ id }) => id === 'ria--tranches');
    expect(venue && 'note' in venue ? venue.note : '').toContain('Page de la réunion «\u00a0RIA\u00a0».');
    expect(compositionDemandee(new URL(adresseComposee('https://ars.exemple/revue/', composee)).search)).toEqual(
      composee
    );
    const autrement = fais(avec, () => composee, deplace('comparaison', 1), compareA('comparaison--2026-06-30'));
    expect(autrement.map(({ id }) => id).slice(0, 3)).toEqual(['planche', 'comparaison--2026-06-30', 'tranches']);
    const sans = fais(avec, () => autrement, compareA(null), retire('ria--tranches', true));
    expect(sans.map(({ id }) => id)).toEqual(['planche', 'tranches', 'soldes']);
  });

  it('marque un titre et un commentaire écrits sur les données d’un autre jour ou d’une autre version', () => {
    const gestes = [
      ecrisSur('planche', { titre: 'L’année finit à −6,8 M€' }, DOSSIER),
      ecrisSur('tranches', { commentaire: 'À payer' }, DOSSIER)
    ];
    const ecrite = fais(DOSSIER, ...gestes);
    const sources = (dossier: Dossier, composition = ecrite) =>
      compose(dossier, composition).pages.map(({ source }) => source ?? '');
    expect(sources(DOSSIER).join('')).not.toContain('écrit');
    const dit = DOSSIER.pages.find(({ id }) => id === 'planche')?.titre;
    expect(ecrite.find(({ id }) => id === 'planche')?.titreSur).toEqual({
      ...{ au: DOSSIER.au, version: '0123456789ab', dit }
    });

    const autreJour = { ...DOSSIER, au: '2025-12-31' };
    expect(sources(autreJour)[1]).toMatch(/^titre écrit sur les données au 30\/09\/2026/u);
    expect(sources(autreJour).some((dite) => dite.startsWith('commentaire écrit sur les données au'))).toBe(true);
    expect(sources({ ...DOSSIER, version: '98765432ffff' })[1]).toMatch(
      /^titre écrit sur la version 01234567 des données/u
    );

    // Relu ou repris des données, il n’est plus marqué ; d’une composition gardée avant, on ne sait pas.
    const relu = ecrite.find(({ id }) => id === 'planche')?.titre ?? '';
    const puis = (geste: ReturnType<typeof ecrisSur>) => geste(morceauxDe(autreJour, ecrite));
    expect(sources(autreJour, puis(ecrisSur('planche', { titre: relu }, autreJour)))[1]).not.toContain('écrit');
    expect(compose(autreJour, puis(ecrisSur('planche', { titre: '' }))).pages[1]?.titre).toBe(dit);
    expect(sources(autreJour, [{ id: 'planche', titre: relu }])[1]).not.toContain('écrit');
    // Le commentaire écrit ensuite ne rajeunit pas le titre.
    const commente = puis(ecrisSur('planche', { commentaire: 'Vu' }, autreJour));
    expect(sources(autreJour, commente)[1]).toMatch(/^titre écrit sur/u);
  });

  it('marque de même les lignes d’une page du lecteur, et ne les marque plus une fois gardées telles quelles', () => {
    const lignes = ['Le RIA finit à −6,8 M€'];
    const ecrite = fais(DOSSIER, ajoute, ecrisSur('libre-1', { titre: 'À demander', lignes }, DOSSIER));
    const sources = (dossier: Dossier, composition = ecrite) =>
      compose(dossier, composition).pages.find(({ id }) => id === 'libre-1')?.source ?? '';
    expect(sources(DOSSIER)).not.toContain('écrit');
    const autreJour = { ...DOSSIER, au: '2025-12-31' };
    expect(sources(autreJour)).toMatch(/texte écrit sur les données au 30\/09\/2026/u);
    const gardees = ecrisSur('libre-1', { lignes }, autreJour)(morceauxDe(autreJour, ecrite));
    expect(sources(autreJour, gardees)).not.toContain('texte écrit');
    expect(relisComposition(ecrisComposition({ pages: ecrite, au: null }))?.pages).toEqual(ecrite);
  });

  it('dit à côté du champ ce que le titre calculé dit aujourd’hui', () => {
    const sur = { au: '2026-09-30', version: '0123456789ab', dit: 'Le résultat 2026' };
    const dites = (au: string, dit: string | null) =>
      MOTS_DE_LA_COMPOSITION.titrePerime(sur, au, dit).replaceAll('\u00a0', ' ');
    expect(dites('2025-12-31', 'Le résultat 2025')).toBe(
      'Écrit sur les données au 30/09/2026 ; le titre calculé dit : « Le résultat 2025 ».'
    );
    expect(dites('2026-09-30', 'Le résultat 2026')).toBe(
      'Écrit sur la version 01234567 des données ; le titre calculé n’a pas changé.'
    );
    expect(dites('2025-12-31', null)).toBe('Écrit sur les données au 30/09/2026.');
  });

  it('retire une page, et la remet où elle était', () => {
    const sans = fais(DOSSIER, retire('planche', true));
    expect(idsDe(compose(DOSSIER, sans))).toEqual(['couverture', 'tranches', 'soldes', 'sources']);
    expect(compose(DOSSIER, fais(DOSSIER, retire('planche', true), retire('planche', false)))).toEqual(DOSSIER);
  });

  it('un titre rédigé garde en note celui que les données donnaient ; vidé, il rend le leur', () => {
    const ecrite = fais(DOSSIER, ecrisSur('planche', { titre: 'Le déficit se creuse' }));
    expect(compose(DOSSIER, ecrite).pages[1]).toMatchObject({
      titre: 'Le déficit se creuse',
      note: 'Note\nTitre rédigé pour la séance\u00a0; les données donnaient\u00a0: «\u00a0Résultat 2026\u202f: −1,0 M€\u00a0».'
    });
    const rendue = fais(DOSSIER, ecrisSur('planche', { titre: 'Autre' }), ecrisSur('planche', { titre: ' ' }));
    expect(compose(DOSSIER, rendue)).toEqual(DOSSIER);
  });

  it('un commentaire tient sous sa page : le tableau est posé plus bas, avec toutes ses lignes, une fois', () => {
    const dossier = enDeux();
    const commentaire = 'Deux tranches attendent la même preuve.';
    const pages = compose(dossier, fais(dossier, ecrisSur('tranches', { commentaire }))).pages.filter(
      (page): page is PageTableau => page.id === 'tranches'
    );
    expect(pages.map((page) => page.commentaire)).toEqual([commentaire, ...pages.slice(1).map(() => undefined)]);
    const toutes = enDeux().pages.flatMap((page) => (page.genre === 'tableau' ? page.lignes : []));
    expect(pages.flatMap(({ lignes }) => lignes)).toEqual(toutes);
    expect(pages.map(({ nom }) => nom)).toEqual(pages.map((_, i) => `Tranches (${i + 1}/${pages.length})`));
  });

  it('la couverture prend la séance et le message du lecteur, dit que celui-ci est rédigé, et rend celui des données', () => {
    const [donnee] = DOSSIER.pages;
    if (donnee?.genre !== 'couverture') throw new Error('le dossier d’essai n’a plus de couverture');
    const SEANCE = 'Mardi 13 octobre 2026 à 14 h, salle du conseil';
    const seance = ecrisSurLaCouverture(DOSSIER, [], { commentaire: SEANCE });
    const couverture = (composition: Composition, dossier = DOSSIER) => compose(dossier, composition).pages[0];
    // Where it sits is of no data: nothing is marked, and the rest stands.
    expect(couverture(seance)).toEqual({ ...donnee, sousTitre: `${donnee.sousTitre}\n${SEANCE}` });
    expect(compose(DOSSIER, seance).pages.slice(1)).toEqual(DOSSIER.pages.slice(1));

    const ecrite = ecrisSurLaCouverture(DOSSIER, seance, { titre: 'Un vote est demandé' });
    expect(couverture(ecrite)).toMatchObject({
      message: 'Un vote est demandé',
      source: 'message rédigé pour la séance'
    });
    expect(couverture(ecrite, { ...DOSSIER, au: '2025-12-31' })?.source).toBe(
      'message rédigé sur les données au 30/09/2026'
    );
    // A gesture on another page keeps it, and so does what this browser keeps.
    const puis = sousLaCouverture(ecrite, retire('planche', true)(morceauxDe(DOSSIER, ecrite)));
    expect(couverture(puis)).toEqual(couverture(ecrite));
    expect(relisComposition(ecrisComposition({ pages: puis, au: null }))?.pages).toEqual(puis);
    expect(morceauxDe(DOSSIER, puis).map(({ page }) => page.id)).not.toContain('couverture');

    const rendue = ecrisSurLaCouverture(DOSSIER, ecrite, { titre: '' });
    expect(couverture(rendue)).toEqual(couverture(seance));
    expect(ecrisSurLaCouverture(DOSSIER, rendue, { commentaire: ' ' })).toEqual([]);
    expect(couvertureDe({ ...DOSSIER, pages: DOSSIER.pages.slice(1) }, [])).toBeNull();
  });

  it('un commentaire tient sous le tableau d’une planche, ou n’est pas offert s’il en coûtait une ligne', () => {
    const avec = (n: number): Dossier => ({
      ...DOSSIER,
      pages: DOSSIER.pages.map((page) => {
        if (page.genre !== 'planche' || page.dessin.genre !== 'tableau') return page;
        const lignes = Array.from({ length: n }, (_, i) => [`Hôpital ${i}`, `${i}\u00a0€`]);
        return { ...page, dessin: { ...page.dessin, lignes } };
      })
    });
    const soldes = (n: number) => morceauxDe(avec(n), []).find(({ page }) => page.id === 'soldes');
    expect([8, 40].map((n) => soldes(n)?.seCommente)).toEqual([true, false]);
    const commentaire = 'À revoir en novembre';
    const ecrits = [8, 40].map((n) => {
      const page = compose(avec(n), [{ id: 'soldes', commentaire }]).pages.find(({ id }) => id === 'soldes');
      const lignes = page?.genre === 'planche' && page.dessin.genre === 'tableau' ? page.dessin.lignes.length : 0;
      return [page?.commentaire, lignes];
    });
    expect(ecrits).toEqual([
      [commentaire, 8],
      [undefined, 40]
    ]);
  });

  it('une page ajoutée dit qu’elle ne vient pas des données', () => {
    const ajoutee = fais(
      DOSSIER,
      ajoute,
      ecrisSur('libre-1', { titre: 'Ce qui est demandé', lignes: ['Un calendrier'] })
    );
    expect(compose(DOSSIER, ajoutee).pages.at(-2)).toEqual({
      ...{ genre: 'liste', id: 'libre-1', titre: 'Ce qui est demandé' },
      lignes: ['Un calendrier', 'Page rédigée pour la séance\u00a0: elle ne vient pas des données.']
    });
    expect(compose(DOSSIER, fais(DOSSIER, ajoute, retire('libre-1', true)))).toEqual(DOSSIER);
    expect(fais(DOSSIER, ajoute, ajoute).map(({ id }) => id)).toContain('libre-2');
  });

  it('une phrase trop longue d’une page ajoutée se poursuit à la ligne, sans perdre un mot', () => {
    const longue = Array.from({ length: 60 }, (_, i) => `mot${i}`).join(' ');
    const lignes = enLignes(`Une phrase.\n\n${longue}`);
    expect(lignes[0]).toBe('Une phrase.');
    expect(lignes.slice(1).join(' ')).toBe(longue);
    expect(lignes.every(({ length }) => length <= 200)).toBe(true);
    // Une page en garde huit : de trente-deux, il en reste vingt-quatre à dire.
    expect([8, 32].map((n) => lignesEnTrop('Une phrase.\n'.repeat(n)))).toEqual([0, 24]);
    expect(enLignes('x'.repeat(450)).map(({ length }) => length)).toEqual([200, 200, 50]);
  });

  it('une page que la composition ne connaît pas encore reste après celle qu’elle suit', () => {
    const composition: Composition = [{ id: 'soldes' }, { id: 'planche' }, { id: 'disparue' }];
    expect(idsDe(compose(DOSSIER, composition))).toEqual(['couverture', 'soldes', 'planche', 'tranches', 'sources']);
  });

  it('portée à un autre contrat, elle n’a plus ni titre ni texte du premier', () => {
    const ecrite = fais(
      DOSSIER,
      ...[retire('soldes', true), ecrisSur('planche', { titre: 'Titre', commentaire: 'Texte' }), ajoute]
    );
    expect(sansTextes(ecrite)).toEqual([{ id: 'planche' }, { id: 'tranches' }, { id: 'soldes', retiree: true }]);
  });

  it('quels que soient les gestes, aucune page des données ne se perd ni ne se double sans être retirée', () => {
    const ids = ['planche', 'tranches', 'soldes'] as const;
    const geste = fc.oneof(
      fc.tuple(fc.constantFrom(...ids), fc.constantFrom<-1 | 1>(-1, 1)).map(([id, pas]) => deplace(id, pas)),
      fc.tuple(fc.constantFrom(...ids), fc.boolean()).map(([id, oui]) => retire(id, oui)),
      fc.tuple(fc.constantFrom(...ids), fc.string()).map(([id, titre]) => ecrisSur(id, { titre })),
      fc.tuple(fc.constantFrom(...ids), fc.string()).map(([id, commentaire]) => ecrisSur(id, { commentaire })),
      fc.constant(ajoute)
    );
    const dossier = enDeux();
    fc.assert(
      fc.property(fc.array(geste, { maxLength: 12 }), (gestes) => {
        const composition = fais(dossier, ...gestes);
        const morceaux = morceauxDe(dossier, composition);
        expect(
          morceaux
            .filter(({ dit }) => dit !== null)
            .map(({ page }) => page.id)
            .toSorted()
        ).toEqual(ids.toSorted());
        const retirees = new Set(composition.filter((page) => page.retiree).map(({ id }) => id));
        const { pages } = compose(dossier, composition);
        expect(pages[0]?.id).toBe('couverture');
        expect(pages.at(-1)?.id).toBe('sources');
        const lignes = (d: Dossier) =>
          d.pages.flatMap((page) => (page.genre === 'tableau' ? page.lignes.map((l) => l.join('|')) : []));
        expect(lignes({ ...dossier, pages })).toEqual(retirees.has('tranches') ? [] : lignes(dossier));
      })
    );
  });
});
