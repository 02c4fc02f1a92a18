import { describe, expect, it } from 'vitest';
import { tables } from '../../schema/tables';
import { POSTES } from '../../schema/tables-comptes';
import { ETATS_ACTION, NATURES, PALIERS, PERENNITES, PREUVES, TITRES, TYPES_RECETTE } from '../action/mots-des-actions';
import {
  CERTIFICATIONS,
  DOCUMENTS,
  ETATS_DOCUMENT,
  HYPOTHESES,
  POSTES_COMPTABLES,
  QUATRE_RESULTATS,
  SOLDES,
  VERSIONS_COMPTE,
  VERSIONS_TRAJECTOIRE
} from '../comptes/mots-des-comptes';
import {
  champsRequis,
  ETATS_CONTRAT,
  EVENEMENTS,
  IMPUTATIONS,
  INSTANCES,
  METEO,
  PAR,
  porteSurDesComptes,
  SENS_AVIS,
  TYPES_CONTRAT
} from './mots-du-contrat';

const codes = (mots: object) => Object.keys(mots).sort();

describe('les mots des contrats', () => {
  it('chaque code du schéma a ses mots, et rien de plus', () => {
    const { contrat, contrat_evenement, action_point, gain, gain_palier, trajectoire, hypothese } = tables;
    const attendus: [object, readonly string[]][] = [
      [TYPES_CONTRAT, contrat.colonnes.type.valeurs],
      [ETATS_CONTRAT, contrat.colonnes.etat.valeurs],
      [EVENEMENTS, contrat_evenement.colonnes.type.valeurs],
      [SENS_AVIS, contrat_evenement.colonnes.sens.valeurs],
      [METEO, action_point.colonnes.meteo.valeurs],
      [PAR, action_point.colonnes.par.valeurs],
      [ETATS_ACTION, [...action_point.colonnes.etat.valeurs, 'en_retard']],
      [PALIERS, gain_palier.colonnes.palier.valeurs],
      [NATURES, gain.colonnes.nature.valeurs],
      [PERENNITES, gain.colonnes.perennite.valeurs],
      [TYPES_RECETTE, gain.colonnes.type_recette.valeurs],
      [PREUVES, gain.colonnes.preuve.valeurs],
      [TITRES, gain.colonnes.titre.valeurs],
      [VERSIONS_TRAJECTOIRE, trajectoire.colonnes.version.valeurs],
      [SOLDES, trajectoire.colonnes.solde.valeurs],
      [HYPOTHESES, hypothese.colonnes.poste.valeurs],
      [QUATRE_RESULTATS, tables.engagement.colonnes.resultat.valeurs],
      [IMPUTATIONS, tables.aide.colonnes.imputation.valeurs],
      [INSTANCES, tables.revue.colonnes.instance.valeurs],
      [VERSIONS_COMPTE, tables.compte.colonnes.version.valeurs],
      [DOCUMENTS, tables.transmission.colonnes.document.valeurs],
      [CERTIFICATIONS, tables.transmission.colonnes.certification.valeurs],
      [ETATS_DOCUMENT, tables.transmission.colonnes.etat.valeurs],
      [POSTES_COMPTABLES, POSTES]
    ];
    for (const [mots, valeurs] of attendus) expect(codes(mots)).toEqual([...valeurs].sort());
  });

  it('un PTSM a un territoire et un diagnostic, un contrat au moins une entité juridique', () => {
    expect(champsRequis('ptsm')).toEqual({ territoire: true, diagnostic: true, ejMin: 0, engagements: [] });
    expect(champsRequis('cref')).toEqual({ territoire: false, diagnostic: false, ejMin: 1, engagements: [] });
  });

  it('un contrat « performance et redressement financier » s’engage sur les trois soldes de l’instruction', () => {
    expect(champsRequis('performance_redressement').engagements).toEqual(['flux_exploitation', 'caf', 'tresorerie']);
  });

  it('un PTSM ne porte pas sur les comptes des hôpitaux, les autres si', () => {
    expect(Object.keys(TYPES_CONTRAT).filter((type) => !porteSurDesComptes(type))).toEqual(['ptsm']);
  });

  it('une météo dit le jugement entier', () => {
    expect(METEO.appuis.long).toBe('Appuis nécessaires');
    expect(METEO.non_renseignee.long).toBe('Non renseignée');
  });
});
