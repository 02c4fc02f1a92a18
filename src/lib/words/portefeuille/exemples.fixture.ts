import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import { ensembleDe } from '$lib/views/portefeuille/ensemble';
import type { LignePortefeuille, PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import type { ARegarder, SuiviContrat, TotauxSuivi } from '$lib/views/portefeuille/suivi.types';

/** A followed contract of a region that does not exist; everything known, nothing wrong, unless told otherwise. */
export function suivi(id: string, autres: Partial<SuiviContrat> = {}): SuiviContrat {
  return {
    id,
    intitule: `Contrat ${id}`,
    type: 'contrat_performance',
    tome: null,
    etat: 'en_cours',
    gel: false,
    commence: true,
    debut: '2024-01-01',
    fin: '2028-12-31',
    ghts: ['VB-01'],
    membres: ['CH de Valbrume'],
    territoire: null,
    suivi: true,
    meteo: { etablissement: 'atteignables', etablissementLe: '2026-09-15', ars: 'atteignables', arsLe: '2026-09-20' },
    ...{ desaccord: [], desaccordDe: [] },
    jalons: jalons(12, 15, 3),
    apPlanifiee: 9_600_000,
    apEnVigueur: 4_200_000,
    attenduADate: 4_000_000,
    realiseADate: 4_000_000,
    sansGain: null,
    resultat: {
      exercice: 2026,
      cible: -3_400_000,
      etablissement: { valeur: -3_400_000, origine: 'ria2' },
      outil: -3_400_000,
      perimetre: null
    },
    tresorerie: { jours: 24, montant: 12_000_000, date: '2026-09-30', plusBasEj: 'CH de Valbrume' },
    critere: { concernees: [], total: 3, sansChiffres: [], bases: ['cf 2025'] },
    prochaineRevue: '2026-11-18',
    enJeu: { code: 'echu', montant: 2_100_000 },
    alertes: { levees: 4, loi: 1, graves: 2 },
    depuis: null,
    ...autres
  };
}

/** Milestones due, reached and late. */
export function jalons(atteints: number, dus: number, enRetard: number): SuiviContrat['jalons'] {
  return { atteints, dus, enRetard, glisses: 0, total: dus, abandonnes: { total: 0, enRetard: 0 } };
}

/** What stands for a contract of which only public facts are known. */
export function faitsPublics(id: string, autres: Partial<SuiviContrat> = {}): SuiviContrat {
  return suivi(id, {
    suivi: false,
    meteo: { etablissement: 'non_renseignee', etablissementLe: null, ars: null, arsLe: null },
    jalons: jalons(0, 0, 0),
    ...{
      apPlanifiee: 0,
      apEnVigueur: 0,
      attenduADate: 0,
      realiseADate: 0,
      sansGain: { raison: 'sans_objet', depuis: null }
    },
    ...{ resultat: null, tresorerie: null, critere: null, prochaineRevue: null },
    ...autres
  });
}

export function ligne(
  ght: string,
  libelle: string,
  suivis: SuiviContrat[],
  autres: Partial<LignePortefeuille> = {}
): LignePortefeuille {
  return {
    ght,
    libelle,
    departements: ['88'],
    support: null,
    dansRegion: true,
    note: null,
    fin: null,
    nbEtablissements: 3,
    contrats: suivis.map(({ id, intitule, type, tome, etat }) => ({
      ...{ id, intitule, type, tome, etat },
      etatTexte: etat,
      dureeTexte: null
    })),
    suivis,
    series: {},
    ...autres
  };
}

/** Result of 2026: target, landing of the hospital (RIA 2) then of the tool, in millions. */
export function resultat(
  cible: number | null,
  hopital: number | null,
  outil: number | null,
  exercice = 2026
): NonNullable<SuiviContrat['resultat']> {
  return {
    exercice,
    cible: cible === null ? null : cible * 1e6,
    etablissement: hopital === null ? null : { valeur: hopital * 1e6, origine: 'ria2' },
    outil: outil === null ? null : outil * 1e6,
    perimetre: null
  };
}

export const totaux: TotauxSuivi = {
  contrats: 3,
  gains: { attendu: 52_600_000, realise: 41_800_000, contrats: 2, ecartes: { raisons: ['aucun'], total: 3 } },
  anneePleine: { planifiee: 96_000_000, enVigueur: 61_000_000, contrats: 3, ecartes: { raisons: [], total: 3 } },
  resultat: {
    exercice: 2026,
    cible: -13_900_000,
    atterrissage: -18_400_000,
    outil: -19_900_000,
    contrats: 3,
    ecartes: { raisons: [], total: 3 }
  },
  jalonsEnRetard: 27,
  jalonsDus: 140,
  jalonsEcartes: null,
  aides: { montant: 9_000_000, tranches: 3 }
};

/** A thing to look at, by its rank. */
export function point(rang: number, autres: Partial<ARegarder> = {}): ARegarder {
  return {
    contrat: `contrat-${rang}`,
    libelle: `Périmètre ${rang}`,
    constat: {
      ...{ nature: 'retard', nombre: 2, plusDe: 90, jalon: 'Plan de blocs', action: '4.2', jours: 140 },
      ...{ planifiee: 2_000_000, reste: 1_200_000, raison: null }
    },
    ...autres
  };
}

export function portefeuille(
  lignes: LignePortefeuille[],
  autres: Partial<PortefeuilleModele> = {}
): PortefeuilleModele {
  const vide = { annee: 2026, valeur: null, qualite: 'manquant', statut: 'definitif' } as const;
  const tete = { litsMco: vide, etpPm: vide, etpPnm: vide };
  const modele: Omit<PortefeuilleModele, 'ensemble'> = {
    jeu: {
      nom: 'essai',
      titre: 'Jeu d’essai',
      region: 'VB',
      regionLibelle: 'Valbrume',
      donneesAu: '2026-09-30',
      simule: true
    },
    annees: [2025, 2026],
    tete: { perimetres: lignes.length, perimetresRegion: lignes.length, etablissements: 3, region: tete, suivis: tete },
    familles: [],
    lignes,
    region: {},
    bandes: {},
    ruptures: {},
    carte: { departements: [], etablissements: [], sansPosition: 0 },
    territoires: [],
    aRegarder: [],
    totaux,
    sources: [],
    ...autres
  };
  return { ensemble: ensembleDe({ ...modele, seuils: SEUILS_DU_PAQUET }), ...modele };
}

/** Spaces of any width as plain ones and no markup, so that expected sentences can be read. */
export function texteLu(html: string): string {
  return html
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}
