import type { TablesDuJournal } from './en-place';

export const contrat = 'essai';
/** A contract with two milestones, the first put back once, and a review with one decision. */
export const depart: TablesDuJournal = {
  contrat: [{ debut: '2026-01-01', fin: '2028-12-31' }],
  jalon: [
    {
      ...{ contrat, action: '1.1', jalon: '1', libelle: 'Fermer six lits', echeance: '2026-06-30' },
      ...{ date_reelle: null, preuve: null, enregistre_le: null }
    },
    {
      ...{ contrat, action: '1.1', jalon: '2', libelle: 'Signer l’avenant', echeance: '2026-09-30' },
      ...{ date_reelle: null, preuve: null, enregistre_le: null }
    }
  ],
  jalon_revision: [
    {
      ...{ contrat, action: '1.1', jalon: '1', rang: 1, date: '2026-03-01', echeance: '2026-08-31' },
      ...{ motif: 'Travaux', enregistre_le: null }
    }
  ],
  action: [{ numero: '1.1' }],
  gain: [
    {
      ...{
        contrat,
        nature: 'depense',
        action: '1.1',
        gain: '1',
        version: 0,
        libelle: 'Six postes',
        brut: 420_000,
        couts_induits: 20_000
      },
      ...{ perennite: 'perenne', effet: '2026-07-01', debut: null },
      ...{ retenu_etablissement: 400_000, retenu_ars: 300_000 }
    }
  ],
  gain_palier: [
    {
      ...{ contrat, action: '1.1', gain: '1', rang: 1, date: '2026-01-15', palier: 'valide' },
      ...{ net: null, effet: null, acte: null, enregistre_le: null }
    }
  ],
  engagement: [
    {
      ...{ version: 0, engagement: 'E1', libelle: 'Résultat du CRP', unite: 'euros', decimales: 0 },
      reference: -9_000_000
    },
    { ...{ version: 0, engagement: 'E2', libelle: 'Taux de CAF', unite: 'fraction', decimales: 1 }, reference: 0.012 }
  ],
  engagement_cible: [
    { version: 0, engagement: 'E1', date: '2025-12-31', valeur: -6_000_000 },
    { version: 0, engagement: 'E1', date: '2026-12-31', valeur: -3_000_000 },
    { version: 0, engagement: 'E2', date: '2026-12-31', valeur: 0.03 }
  ],
  valeur_contradictoire: [
    {
      ...{ contrat, engagement: 'E1', date: '2025-12-31', par: 'etablissement', valeur: -6_200_000 },
      ...{ statut: 'provisoire', motif_ecart: 'Écriture à passer', origine: 'Balance', origine_le: '2026-03-01' },
      enregistre_le: '2026-03-05'
    }
  ],
  contrat_point: [],
  action_point: [],
  revue: [{ contrat, date: '2026-05-12', instance: 'revue', objet: null, synthese: null, enregistre_le: null }],
  decision: [
    {
      ...{ contrat, date: '2026-05-12', rang: 1, texte: 'Transmettre le TPER', responsable: 'DAF' },
      ...{ echeance: '2026-06-30', faite_le: null, enregistre_le: null }
    }
  ]
};
