import { debutDesRetards, reunionsTenues } from '$lib/domain/contrat/rendez-vous';
import { tranchesEnVigueur } from '$lib/domain/contrat/aides';
import { echeancesEnVigueur } from '$lib/domain/contrat/livre-des-aides';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { dernieresDeuxValeurs } from '$lib/domain/contrat/engagement';
import { estExigible, retardDeVersement } from '$lib/domain/contrat/versement';
import { attenduOuVenuDepuis } from '$lib/domain/temps/documents';
import type { ContratModele } from '../contrat/contrat.types';
import { jalonsDeLaRevue } from '../contrat/jalons';
import type { Lu } from './entites';
import { retoursRemplaces } from './remplaces';
import { cheminVu, resultatVu } from './resultat';
import type { RevueModele } from './reunion.types';

export function revue(lu: Lu, modele: ContratModele): RevueModele {
  const { etude } = lu;
  const { dossier, au, jugeLe, exercice } = etude;
  const tenue = reunionsTenues(dossier.revue, au).find((r) => r.instance === 'revue');
  const depuis = debutDesRetards(tenue, dossier.contrat.debut, au);
  const enVigueur = tranchesEnVigueur(dossier.aide, modele.entete.version?.numero ?? 0);
  const echeances = echeancesEnVigueur(dossier.aide_echeance, enVigueur);
  return {
    ...{ reunion: 'revue', exercice },
    ...(!porteSurDesComptes(modele.entete.type) && {
      actions: modele.axes
        .flatMap(({ actions }) => actions)
        .map(({ numero, libelle, etat, jalons }) => ({ numero, libelle, etat, jalons }))
    }),
    ...resultatVu(modele, 'cible'),
    ...cheminVu(modele),
    engagements: modele.engagements.map(
      ({ code, libelle, definition, entite, unite, decimales, direction, reference, constate, attendu, ...e }) => ({
        ...{ code, libelle, definition, entite, unite, decimales, direction, reference, constate, attendu },
        ...{ etat: e.etat, ecart: e.ecart, tolerance: e.tolerance, ton: e.ton }
      })
    ),
    tranches: modele.aides.map(({ enveloppe: _, imputation: __, ...aide }) => {
      const lue = enVigueur.find(({ tranche }) => tranche === aide.tranche);
      const exigible = estExigible(aide);
      return {
        ...aide,
        retardDeVersement: lue === undefined ? null : retardDeVersement(lue, echeances, { exigible, au: jugeLe })
      };
    }),
    deuxValeurs: modele.engagements.flatMap(({ libelle, unite, decimales, valeurs }) => {
      const lues = dernieresDeuxValeurs(valeurs);
      return lues === null ? [] : [{ libelle, unite, decimales, ...lues }];
    }),
    jalons: jalonsDeLaRevue(etude),
    gains:
      etude.lignes.length === 0
        ? null
        : {
            ...{ retenus: modele.gains.retenus, apPlanifiee: modele.gains.apPlanifiee },
            ...{ apEnVigueur: modele.gains.apEnVigueur, apDue: modele.gains.apDue },
            ...{ annees: modele.gains.annees, exercice: modele.gains.exercice },
            ...{ attenduADate: modele.gains.attenduADate, attenduAnnee: modele.gains.attenduAnnee },
            ...{ realiseADate: modele.gains.realiseADate, raisonAbsence: modele.gains.raisonAbsence }
          },
    revoyure: modele.hypotheses.lignes
      .filter(({ clause }) => !clause.commun || clause.valeur)
      .map(({ libelle, exercice: annee, effet }) => ({ libelle, exercice: annee, impact: effet.connu })),
    synthese: tenue?.synthese ? { revue: tenue.date, texte: tenue.synthese } : null,
    decisions: modele.revues.flatMap(({ date, decisions }) => decisions.map((d) => ({ revue: date, ...d }))),
    depuis,
    retours: modele.transmissions.filter((retour) => attenduOuVenuDepuis(retour, depuis)),
    remplaces: retoursRemplaces(lu)
  };
}
