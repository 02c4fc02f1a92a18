import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REUNIONS, type CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { NativeDatabase } from '$lib/engine/native.server';
import { reunion } from '$lib/views/reunion/reunion';
import type { ContenuDeReunion, LigneDEntite, RiaModele } from '$lib/views/reunion/reunion.types';
import { ouvreJeuDEssai } from '../../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../../tests/parity/petit-jeu';
import { pageDeLaReunion } from '../page';
import { autofinancementEnMots, ditSonAnnee, messagesDuConseil, resultatEnMots } from './conseil';
import { messagesDuDialogue } from './dialogue';
import { messagesDeLEprd } from './eprd';
import { avecMessages, enPlusOuEnMoins } from './message';
import { messagesDeLaRevue } from './revue';
import { messagesDuRia } from './ria';

let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeuDEssai(petitJeu);
});
afterAll(() => db.close());

/** A meeting of the test dataset: what it shows of it is replaced by the figures of each case. */
async function contenuDe<C extends CodeDeReunion>(code: C): Promise<Extract<ContenuDeReunion, { reunion: C }>> {
  const { contenu } = await reunion(db, { contrat: 'essai-2024', reunion: code });
  if (contenu.reunion !== code) throw new Error(`Autre réunion que ${code}\u00a0: ${contenu.reunion}`);
  return contenu as Extract<ContenuDeReunion, { reunion: C }>;
}

/** The same entity with other figures, alone. */
function seule<C extends string>(
  lignes: readonly LigneDEntite<C>[],
  chiffres: Partial<LigneDEntite<C>['chiffres']>
): LigneDEntite<C>[] {
  return lignes.slice(0, 1).map((l) => ({ ...l, ej: 'A', nom: 'CH A', chiffres: { ...l.chiffres, ...chiffres } }));
}

const dit = (texte: string | null | undefined) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ') ?? null;

describe('ce que dit un tableau de réunion', () => {
  it.each(REUNIONS)('%s : jamais d’un tableau vide, jamais un point final, jamais une valeur absente', async (code) => {
    const { blocs } = pageDeLaReunion(await reunion(db, { contrat: 'essai-2024', reunion: code }));
    const dits = blocs.flatMap(({ message }) => message ?? []);
    // The test dataset holds no month of this year.
    if (code !== 'dialogue-de-gestion') expect(dits.length).toBeGreaterThan(0);
    for (const message of dits) expect(message).not.toMatch(/\.$|n\. r\.|null|undefined|NaN/u);
    expect(blocs.filter(({ lignes, message }) => lignes.length === 0 && message !== null)).toEqual([]);
  });

  it('un tableau sans ligne ne dit que pourquoi il est vide', () => {
    const bloc = { id: 'a', titre: 'A', colonnes: [], lignes: [], vide: 'Rien.' };
    expect(avecMessages([bloc, { ...bloc, lignes: [['x']] }], { a: 'Un message' }).map((b) => b.message)).toEqual([
      null,
      'Un message'
    ]);
  });

  it('un écart nul n’est ni en plus ni en moins', () => {
    expect([0, 3e5, -3e5].map(enPlusOuEnMoins).map(dit)).toEqual(['autant', '300 k€ de plus', '300 k€ de moins']);
  });
});

describe('le dialogue de gestion', () => {
  it('10 PM payés pour 8, 20,4 PNM pour 22 : 0,4 poste au-delà, chacun de son côté', async () => {
    const m = await contenuDe('dialogue-de-gestion');
    const entites = seule(m.entites, { pm_paye: 10, pm_tper: 8, pnm_paye: 20.4, pnm_tper: 22 });
    expect(dit(messagesDuDialogue({ ...m, entites, jusquAu: '2026-08-31', payesJusquAu: '2026-08-31' }).emplois)).toBe(
      'Fin août 2026, 0,4 ETPR payés au-delà du TPER (PM +2,0, PNM −1,6)'
    );
    const auCentieme = seule(m.entites, { pm_paye: 10, pm_tper: 12.86, pnm_paye: 20, pnm_tper: 35.28 });
    expect(
      dit(messagesDuDialogue({ ...m, entites: auCentieme, jusquAu: '2026-08-31', payesJusquAu: '2026-08-31' }).emplois)
    ).toBe('Fin août 2026, 18,2 ETPR payés en deçà du TPER (PM −2,9, PNM −15,3)');
    // Ce que disent les pôles est de leurs propres mois.
    expect(Object.keys(messagesDuDialogue({ ...m, entites, jusquAu: null }))).toEqual(['poles']);
    const sansTper = seule(m.entites, { pm_paye: 10, pm_tper: null, pnm_paye: 20.4, pnm_tper: 22 });
    expect(
      messagesDuDialogue({ ...m, entites: sansTper, jusquAu: '2026-08-31', payesJusquAu: '2026-08-31' }).emplois
    ).toBeNull();
  });

  it('le premier effet est le plus fort dans un sens ou dans l’autre, et la somme est celle des six', async () => {
    const m = {
      ...(await contenuDe('dialogue-de-gestion')),
      exercice: 2026,
      jusquAu: '2026-08-31',
      payesJusquAu: '2026-08-31'
    };
    const effets = { pm_report: 1e5, pm_volume: 0, pm_prix: 2e5, pnm_report: 0, pnm_volume: -6e5, pnm_prix: 4e5 };
    expect(dit(messagesDuDialogue({ ...m, entites: seule(m.entites, effets) }).effets)).toBe(
      'Masse salariale : +100 k€ depuis 2025 ; premier effet, le volume des PNM (−600 k€)'
    );
    const moins = seule(m.entites, { ...effets, pm_prix: null });
    expect(messagesDuDialogue({ ...m, entites: moins }).effets).toBeNull();
  });

  it('intérim et motif 2 vont ensemble ; sans l’année d’avant, rien n’est comparé', async () => {
    const m = {
      ...(await contenuDe('dialogue-de-gestion')),
      exercice: 2026,
      jusquAu: '2026-08-31',
      payesJusquAu: '2026-08-31'
    };
    const entites = seule(m.entites, { interim: 7e5, motif2: 3e5, interim_avant: 1.2e6, motif2_avant: 1e5 });
    expect(dit(messagesDuDialogue({ ...m, entites }).temporaire)).toBe(
      'Intérim et motif 2 : 1,0 M€, 300 k€ de moins qu’aux mêmes mois de 2025'
    );
    const sansAvant = seule(m.entites, { interim: 7e5, motif2: 3e5, interim_avant: null, motif2_avant: 1e5 });
    expect(dit(messagesDuDialogue({ ...m, entites: sansAvant }).temporaire)).toBe('Intérim et motif 2 : 1,0 M€');
  });

  it('980 séjours après 1 000 : −2,0 % ; un établissement sans MCO n’en dit rien', async () => {
    const m = { ...(await contenuDe('dialogue-de-gestion')), jusquAu: '2026-08-31', payesJusquAu: '2026-08-31' };
    const lus = { sejours: 980, sejours_avant: 1000, recettes: 5.2e6, recettes_avant: 5e6 };
    const entites = seule(m.entites, { ...lus, recettes_volume: -1e5, recettes_prix: 3e5 });
    expect(dit(messagesDuDialogue({ ...m, entites }).sejours)).toBe(
      'Séjours : −2,0 % en un an ; recettes : +200 k€, dont −100 k€ de volume et +300 k€ de prix'
    );
    const memes = seule(m.entites, { ...lus, sejours: 1000, recettes_volume: null, recettes_prix: null });
    expect(dit(messagesDuDialogue({ ...m, entites: memes }).sejours)).toBe(
      'Séjours : stables en un an ; recettes : +200 k€'
    );
    const aucun = seule(m.entites, { ...lus, sejours: 0, sejours_avant: 0, recettes_volume: null });
    expect(dit(messagesDuDialogue({ ...m, entites: aucun }).sejours)).toMatch(/^Séjours : stables en un an/u);
    const sans = seule(m.entites, { sejours: 'sans_objet', sejours_avant: 'sans_objet' });
    expect(messagesDuDialogue({ ...m, entites: sans }).sejours).toBeNull();
  });
});

describe('le RIA', () => {
  const titre = (code: RiaModele['titres'][number]['titre'], eprd: number, hopital: number | null) => ({
    ...{ titre: code, eprd, hopital, realise: null, outil: null, precedent: null }
  });

  it('nomme le titre dont l’écart à l’EPRD est le plus fort ; un titre non dit pourrait l’être', async () => {
    const m = await contenuDe('ria');
    const titres = [titre('C1', 100e6, 101.2e6), titre('P1', 90e6, 89e6), titre('resultat', -2e6, -4.2e6)];
    expect(dit(messagesDuRia({ ...m, titres }).titres)).toBe(
      'Le plus fort écart du RIA à l’EPRD : « Charges de personnel », +1,2 M€'
    );
    expect(messagesDuRia({ ...m, titres: [...titres, titre('C2', 5e6, null)] }).titres).toBeNull();
    expect(messagesDuRia({ ...m, titres: [titre('C1', 1e6, 1e6)] }).titres).toBe('Le RIA suit l’EPRD, titre par titre');
  });

  it('compte les entités sous leur EPRD parmi celles qui ont les deux, et nomme la plus loin', async () => {
    const m = await contenuDe('ria');
    const [a] = seule(m.resultats, { eprd: -1e6, hopital: -1.5e6 });
    const [b] = seule(m.resultats, { eprd: 0, hopital: 1e5 });
    const [c] = seule(m.resultats, { eprd: 0, hopital: null });
    if (!a || !b || !c) throw new Error('aucune entité');
    expect(dit(messagesDuRia({ ...m, resultats: [a, b, c] }).resultats)).toBe(
      'Au RIA, 1 entité finit au-dessous de son EPRD, sur 2 ; la plus loin : CH A (−500 k€)'
    );
    expect(dit(messagesDuRia({ ...m, resultats: [b, c] }).resultats)).toBe(
      'Au RIA, aucune entité ne finit au-dessous de son EPRD, sur 1'
    );
    expect(messagesDuRia({ ...m, resultats: [c] }).resultats).toBeNull();
    const seul = (entite: typeof a) => dit(messagesDuRia({ ...m, resultats: [entite] }).resultats);
    expect([seul(a), seul(b)]).toEqual([
      'Au RIA, l’établissement finit au-dessous de son EPRD (−500 k€)',
      'Au RIA, l’établissement ne finit pas au-dessous de son EPRD'
    ]);
  });

  it('met ce sur quoi le RIA compte devant ce qui est tenu ; gelé n’est pas zéro', async () => {
    const m = await contenuDe('ria');
    const gains = { ...m.gains, ria: 2.3e6, report: 1e5, realises: 1e6, securises: 7e5 };
    expect(dit(messagesDuRia({ ...m, gains }).gains)).toBe(
      'Le RIA compte sur 2,3 M€ de gains du plan ; le contrat en tient 1,8 M€ en report, réalisés ou sécurisés'
    );
    expect(dit(messagesDuRia({ ...m, gains: { ...gains, securises: 'gele' } })['gains'])).toMatch(
      / en report ou réalisés, ceux à venir étant gelés$/u
    );
  });
});

describe('l’EPRD et le PGFP', () => {
  it('prélever et apporter au fonds de roulement sont deux choses', async () => {
    const m = { ...(await contenuDe('eprd-pgfp')), exercice: 2026 };
    const frng = (eprd: number | null) =>
      dit(messagesDeLEprd({ ...m, financement: [{ ligne: 'variation_frng', eprd, avant: null }] }).financement);
    expect([-1.2e6, 3e5, 0, null].map(frng)).toEqual([
      'L’EPRD 2026 prélève 1,2 M€ sur le fonds de roulement',
      'L’EPRD 2026 apporte 300 k€ au fonds de roulement',
      'L’EPRD 2026 ne change pas le fonds de roulement',
      null
    ]);
  });

  it('compte les EPRD transmis, et ce qu’il en est advenu', async () => {
    const m = { ...(await contenuDe('eprd-pgfp')), exercice: 2026 };
    const un = { nom: 'CH A', echeance: '2026-01-01', transmisLe: '2025-12-20', etatLe: null };
    const etats = [
      { ...un, etat: 'approuve_tacite' as const },
      { ...un, etat: 'rejete' as const },
      { ...un, transmisLe: null, etat: null }
    ];
    expect(dit(messagesDeLEprd({ ...m, etats }).etats)).toBe('EPRD 2026, transmis : 2 sur 3, 1 approuvé, 1 rejeté');
  });

  it('dit combien d’entités ont besoin de l’autorisation de l’ARS pour emprunter ; aucune ne veut pas dire toutes', async () => {
    const m = { ...(await contenuDe('eprd-pgfp')), exercice: 2026, modifies: [] };
    const lue = (requise: boolean | null) => ({ requise, depasses: 1, criteres: [] });
    const ligne = (avant: boolean | null | undefined, eprd: boolean | null | undefined, provisoire = false) => ({
      ...{ nom: 'CH A', provisoire },
      ...{ avant: avant === undefined ? null : lue(avant), eprd: eprd === undefined ? null : lue(eprd) }
    });
    const emprunt = (...lignes: ReturnType<typeof ligne>[]) => dit(messagesDeLEprd({ ...m, emprunt: lignes }).emprunt);
    // La loi regarde le dernier compte financier ; l’EPRD n’est qu’une prévision, à côté.
    expect(emprunt(ligne(true, false, true), ligne(true, true), ligne(false, false))).toBe(
      'Au compte financier 2025 (provisoire pour 1 sur 3), 2 entités sur 3 ont besoin de l’autorisation de l’ARS pour emprunter ; à l’EPRD 2026 (prévision), 1 sur 3'
    );
    expect(emprunt(ligne(false, false, true), ligne(null, false, true))).toBe(
      'Au compte financier 2025 (provisoire), aucune entité, sur 1, n’a besoin de l’autorisation de l’ARS pour emprunter (1 autre n’a pas ses chiffres) ; à l’EPRD 2026 (prévision), aucune sur 2'
    );
    expect(emprunt(ligne(true, undefined))).toBe(
      'Au compte financier 2025, l’établissement a besoin de l’autorisation de l’ARS pour emprunter'
    );
    expect(emprunt(ligne(false, true))).toBe(
      'Au compte financier 2025, l’établissement n’a pas besoin de l’autorisation de l’ARS pour emprunter ; à l’EPRD 2026 (prévision), il en aurait besoin'
    );
    expect(emprunt(ligne(undefined, true), ligne(undefined, false))).toBe(
      'À l’EPRD 2026 (prévision), 1 entité sur 2 aurait besoin de l’autorisation de l’ARS pour emprunter ; le compte financier 2025 ne le dit pas encore'
    );
    expect(emprunt(ligne(undefined, undefined))).toBeNull();
  });

  it('un EPRD modifié dit d’où part le résultat et où il va ; sans l’un des deux, seulement qu’il l’est', async () => {
    const m = await contenuDe('eprd-pgfp');
    const modifie = { ej: 'A', nom: 'CH A', numero: 1, arreteLe: null, resultat: -2e6, caf: null };
    const avec = (resultat: number | null) =>
      dit(messagesDeLEprd({ ...m, modifies: [modifie], equilibre: seule(m.equilibre, { resultat }) }).modificatifs);
    expect(avec(-1e6)).toBe('1 EPRD a été modifié : son résultat passe de −1,0 M€ à −2,0 M€');
    expect(avec(null)).toBe('1 EPRD a été modifié');
  });

  it('une fois l’EPRD modifié, ses tableaux, qui ont l’initial, le disent', async () => {
    const m = { ...(await contenuDe('eprd-pgfp')), exercice: 2026 };
    const equilibre = seule(m.equilibre, { caf: 2e6, capital: 1e6 });
    const modifie = { ej: 'A', nom: 'CH A', numero: 1, arreteLe: null, resultat: -2e6, caf: 5e5 };
    const lus = (modifies: (typeof modifie)[]) => {
      const financement = [{ ligne: 'variation_frng' as const, eprd: 3e5, avant: null }];
      const dits = messagesDeLEprd({ ...m, equilibre, financement, modifies });
      return [dits.equilibre, dits.financement].map(dit);
    };
    expect(lus([])).toEqual([
      'À l’EPRD 2026, la CAF couvre le capital à rembourser',
      'L’EPRD 2026 apporte 300 k€ au fonds de roulement'
    ]);
    expect(lus([modifie])).toEqual([
      'À l’EPRD 2026 initial, la CAF couvre le capital à rembourser',
      'L’EPRD 2026 initial apporte 300 k€ au fonds de roulement'
    ]);
  });
});

describe('la revue de contrat', () => {
  const retour = { ej: 'A', nom: 'CH A', document: 'eprd' as const, exercice: 2026, echeance: '2026-01-01' };

  it('de deux documents attendus, nomme le plus en retard ; transmis, il n’est plus attendu', async () => {
    const m = await contenuDe('revue');
    const [modele] = m.retours;
    const avec = (...lus: { transmisLe: string | null; joursDeRetard: number }[]) =>
      dit(messagesDeLaRevue({ ...m, retours: lus.map((lu) => ({ ...modele, ...retour, ...lu })) }).retours);
    expect(avec({ transmisLe: null, joursDeRetard: 12 }, { transmisLe: null, joursDeRetard: 43 })).toBe(
      '2 documents attendus, le plus en retard : EPRD 2026, CH A (43 jours)'
    );
    expect(avec({ transmisLe: '2026-02-01', joursDeRetard: 31 })).toBe(
      'Aucun document budgétaire n’est attendu ; 1 a été transmis en retard'
    );
    expect(avec()).toBeNull();
  });

  it('les valeurs des deux parties ne se comparent que là où chacune en donne une, et celles qui manquent se comptent', async () => {
    const m = await contenuDe('revue');
    const v = (etablissement: number | null, ars: number | null) => ({
      ...{ libelle: 'DMS', unite: 'jours', decimales: 1, date: '2026-06-30', etablissement, ars }
    });
    const avec = (...deuxValeurs: ReturnType<typeof v>[]) =>
      dit(messagesDeLaRevue({ ...m, deuxValeurs })['deux-valeurs']);
    expect(avec(v(5, 6), v(4, 4), v(3, null))).toBe(
      '1 engagement sur 2 a deux valeurs différentes ; 1 engagement sans valeur de l’ARS'
    );
    expect(avec(v(4, 4))).toBe('Les deux parties donnent les mêmes valeurs');
    expect(avec(v(4, 4), v(5, 5), v(3, null), v(2, null), v(null, 1))).toBe(
      'Mêmes valeurs pour 2 engagements ; 2 engagements sans valeur de l’ARS ; 1 engagement sans valeur de l’établissement'
    );
    expect(avec(v(3, null))).toBe('1 engagement sans valeur de l’ARS');
    expect(avec()).toBeNull();
  });
});

describe('le conseil de surveillance', () => {
  it('12,5 emplois de moins et 8 lits de plus, en un an', async () => {
    const m = await contenuDe('conseil-de-surveillance');
    const lus = { pm: 40, pm_avant: 41.5, pnm: 200, pnm_avant: 211, lits: 108, lits_avant: 100 };
    expect(dit(messagesDuConseil({ ...m, emplois: seule(m.emplois, lus) }).emplois)).toBe(
      'En un an : −12,5 emplois payés, +8 lits'
    );
  });

  it('un exercice clos qu’un hôpital n’a pas fermé le dit, et donne le précédent ; un hôpital sans comptes se compte', async () => {
    const m = { ...(await contenuDe('conseil-de-surveillance')), clos: 2025, statut: 'definitif' as const };
    const resultats = (consolide: number | null, consolide_avant: number | null) =>
      dit(resultatEnMots({ ...m, resultats: seule(m.resultats, { consolide, consolide_avant }) }));
    expect([resultats(-3e6, -2e6), resultats(null, -2e6), resultats(null, null)]).toEqual([
      '2025 se ferme sur un déficit de 3,0 M€, tous budgets',
      '2025 n’est pas connu de chaque hôpital ; 2024 s’est fermé sur un déficit de 2,0 M€, tous budgets',
      '2025 n’est pas connu de chaque hôpital'
    ]);
    expect(dit(resultatEnMots({ ...m, clos: null }))).toBe('Aucun exercice clos n’est connu');
    const [a] = seule(m.autofinancement, { caf: 1e6, capital: 2e6 });
    const [b] = seule(m.autofinancement, { caf: null, capital: null });
    if (!a || !b) throw new Error('le petit jeu a un hôpital');
    const autofinancement = (entites: readonly (typeof a)[], ...nonApprouves: string[]) =>
      dit(autofinancementEnMots({ clos: 2025, nonApprouves, autofinancement: [...entites] }));
    expect(autofinancement([a])).toBe('en 2025, l’hôpital ne dégage pas de quoi rembourser ses emprunts');
    expect(autofinancement([a, b], 'A')).toBe(
      'en 2025 (provisoire), 1 hôpital ne dégage pas de quoi rembourser ses emprunts (1 hôpital sans compte connu de 2025)'
    );
    // Les comptes de B ne sont qu’arrêtés, ceux de A approuvés : le titre dit pour combien l’année peut encore bouger.
    expect(autofinancement([a, { ...a, ej: 'B' }], 'B')).toBe(
      'en 2025 (provisoire pour 1 sur 2), 2 hôpitaux ne dégagent pas de quoi rembourser leurs emprunts'
    );
    // Ce que la phrase d’avant a dit de l’année et de ses comptes ne se redit pas.
    expect(dit(autofinancementEnMots({ clos: 2025, nonApprouves: ['A'], autofinancement: [a] }, true))).toBe(
      'l’hôpital ne dégage pas de quoi rembourser ses emprunts'
    );
    const annee = (statut: 'provisoire' | 'definitif', consolide: number | null, ...nonApprouves: string[]) =>
      ditSonAnnee({ ...m, statut, nonApprouves, resultats: seule(m.resultats, { consolide, consolide_avant: 0 }) });
    expect([annee('provisoire', -3e6, 'A'), annee('definitif', -3e6), annee('definitif', -3e6, 'A')]).toEqual([
      ...[true, true, false]
    ]);
    expect(annee('provisoire', null, 'A')).toBe(false);
    expect(autofinancement([b])).toBe('on ne sait pas si l’hôpital dégage de quoi rembourser ses emprunts');
  });
});

describe('les titres qui n’étaient que des sujets', () => {
  it('le conseil : trois valeurs comparées, deux meilleures et une moins bonne, celle qui ne va ni haut ni bas à part', async () => {
    const m = await contenuDe('conseil-de-surveillance');
    const lue = (valeur: number | null, avant: number | null) => ({
      nom: 'CH A',
      annee: 2025,
      sansObjet: false,
      valeur,
      avant
    });
    const de = (direction: 'hausse' | 'baisse' | 'neutre', ...entites: ReturnType<typeof lue>[]) => ({
      ...{ code: 'X', libelle: 'X', unite: 'jours', decimales: 0, direction, entites }
    });
    const qualite = [
      de('hausse', lue(72, 70), lue(60, null)),
      de('baisse', lue(40, 45), lue(50, 48)),
      de('neutre', lue(1, 2))
    ];
    expect(dit(messagesDuConseil({ ...m, qualite, suivie: [] })['qualite'])).toBe(
      'Qualité et accès aux soins : 2 valeurs s’améliorent en un an et 1 se dégrade, sur 3'
    );
    expect(dit(messagesDuConseil({ ...m, qualite: [], suivie: [de('hausse', lue(3, 3))] })['suivie'])).toBe(
      'Certification, satisfaction et attentes : 0 valeur s’améliore en un an et 0 se dégrade, sur 1'
    );
    // 83,2 % après 83,1 % se lisent 83 % : rien ne s’améliore.
    const taux = { ...de('hausse', lue(0.832, 0.831), lue(0.851, 0.849)), unite: 'fraction' };
    expect(dit(messagesDuConseil({ ...m, qualite: [taux], suivie: [] })['qualite'])).toBe(
      'Qualité et accès aux soins : 0 valeur s’améliore en un an et 0 se dégrade, sur 2'
    );
    expect(dit(messagesDuConseil({ ...m, qualite: [], suivie: [] })['qualite'])).toContain(
      'aucune valeur ne se compare'
    );
  });

  it('le RIA qui ne dit pas ses gains dit encore ceux que le contrat tient', async () => {
    const { gains: lus, ...m } = await contenuDe('ria');
    const gains = { ...lus, report: 1e6, realises: 2e6, securises: 5e5 };
    const recu = { nom: 'CH A', document: 'ria1', transmisLe: '2026-06-04', precedent: 'eprd' } as const;
    const sansRia = { ...m, documents: [{ ...recu, document: null, transmisLe: null }] };
    expect(dit(messagesDuRia({ ...sansRia, gains: { ...gains, ria: null } })['gains'])).toBe(
      'Aucun RIA n’est dans les comptes ; gains du contrat : 3,5 M€ en report, réalisés ou sécurisés'
    );
    // La source ne dit pas si le gel vaut : rien n’est supposé.
    expect(dit(messagesDuRia({ ...m, gains: { ...gains, ria: 4e6, securises: 'non_precise' } })['gains'])).toContain(
      'le gel de ceux à venir n’étant pas précisé'
    );
    expect(dit(messagesDuRia({ ...m, documents: [recu], gains: { ...gains, ria: null } })['gains'])).toBe(
      'Le RIA ne dit pas tous ses gains du plan ; le contrat en tient 3,5 M€ en report, réalisés ou sécurisés'
    );
    expect(dit(messagesDuRia({ ...m, gains: { ...gains, ria: 4e6, securises: 'gele' } })['gains'])).toBe(
      'Le RIA compte sur 4,0 M€ de gains du plan ; le contrat en tient 3,0 M€ en report ou réalisés, ceux à venir étant gelés'
    );
  });
});
