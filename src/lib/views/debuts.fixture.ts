import type { AidesRegionModele } from './aides-region/aides-region.types';
import type { AlertesModele } from './alertes/alertes.types';
import type { DemandesModele } from './demandes/demandes.types';

export const JEU = {
  ...{ nom: 'essai', titre: 'Jeu d’essai', region: 'VB', regionLibelle: 'Valbrume' },
  ...{ donneesAu: '2026-09-30', simule: true }
};

const rang = <T>(n: number, de: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => de(i));

/** So many alerts that stand. */
export const alertesDEssai = (n: number): AlertesModele => ({
  ...{
    jeu: JEU,
    regles: [],
    contrats: [],
    ghts: [],
    ecrites: n,
    total: { levees: n, closes: 0 },
    bilan: [],
    sources: []
  },
  horsContrat: { sur: 0, n: 0, examines: 0, groupes: [] },
  alertes: rang(n, (i) => ({
    ...{ contrats: [`contrat-${i}`], regle: 'ap_due', entite: `contrat-${i}`, nom: `Contrat ${i}`, objet: null },
    ...{ valeur: 0.5, seuil: 0.1, marge: 1e6, montant: 2e6, debut: '2025-09-30', auMoins: false, fin: null },
    ...{ cloture: null, verifieLe: '2026-09-30', niveau: 3, mois: 12, constat: {} }
  }))
});

/** So many contracts, each with one year and one tranche of 1 000 € in doubt. */
export function aidesRegionDEssai(n: number): AidesRegionModele {
  const contrat = (i: number) => ({ id: `contrat-${i}`, intitule: `Contrat ${i}` });
  const sommes = {
    ...{ versee: 0, a_verser: 0, conditionnelle: 0, a_risque: 1000, suspendue: 0, non_versee: 0 },
    ...{ total: 1000, reprises: 0 }
  };
  return {
    jeu: JEU,
    comptes: {
      ...{ contrats: n, lignes: n, doutes: n, attentes: n, ecarts: 0 },
      ...{ enDoute: 1000 * n, enAttente: 1000 * n, nonVersees: n, nonVerse: 1000 * n, retards: n, enRetard: 1000 * n }
    },
    contrats: rang(n, (i) => ({ ...contrat(i), sommes })),
    sansAide: [],
    lignes: rang(n, (i) => ({
      contrat: contrat(i),
      annee: 2026,
      ...sommes,
      planAttendu: null,
      planGel: null,
      planRealise: null,
      planRealiseEnsuite: null
    })),
    ...{ annees: [], totaux: sommes, plansAPart: [], ecarts: [], sources: [] },
    doutes: rang(n, (i) => ({
      ...{ contrat: contrat(i), tranche: 1, libelle: 'Aide', enveloppe: 'FMESPP', prevueLe: '2026-12-31' },
      ...{ condition: null, montant: 1000, classe: 'a_risque', risque: null, raison: null }
    })),
    attentes: rang(n, (i) => ({
      ...{ contrat: contrat(i), tranche: 1, libelle: 'Aide', enveloppe: 'FMESPP', prevueLe: '2026-06-30' },
      ...{ condition: null, montant: 1000, etats: [{ classe: 'a_risque', montant: 1000 }] }
    })),
    nonVersees: rang(n, (i) => ({
      ...{ contrat: contrat(i), tranche: 1, libelle: 'Aide', enveloppe: 'FMESPP', prevueLe: '2026-06-30' },
      ...{ condition: null, montant: 1000, classe: 'a_verser', risque: null, raison: null, exercice: 2026 },
      ...{ dueLe: '2026-06-30', motif: 'retard', verdict: 'sans_condition' }
    }))
  };
}

/** So many contracts, of each of which one piece is missing. */
export const demandesDEssai = (n: number): DemandesModele => ({
  ...{
    jeu: JEU,
    ghts: [],
    comptes: { demandes: n, contrats: n, etablissements: 0, ghts: 0 },
    etablissements: rang(n, (i) => ({ ej: String(i), nom: `CH ${i}`, ght: 'ZZ-01' })),
    sources: []
  },
  demandes: rang(n, (i) => ({
    ...{ perimetre: 'contrat', id: `contrat-${i}`, libelle: `Contrat ${i}`, ghts: ['ZZ-01'], piece: 'ria2' },
    ...{
      producteur: null,
      exercice: 2026,
      periode: null,
      nombre: 1,
      sur: 1,
      noms: [],
      hors: null,
      parEj: [{ ej: String(i), nombre: 1, sur: 1, noms: [] }]
    }
  }))
});
