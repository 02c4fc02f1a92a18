import type { Ecartes } from '$lib/domain/contrat/totaux';
import type { TotauxSuivi } from '$lib/views/portefeuille/suivi.types';
import type { Lecture } from './comparaison';

/** How many contracts a total of the head leaves out as « sans objet ». */
function sansObjet(total: { ecartes: Ecartes } | null): number {
  return total?.ecartes.raisons.filter((raison) => raison === 'sans_objet').length ?? 0;
}

/** What the columns of the question on the head are called in the model of the portfolio. */
export function litTete(totaux: TotauxSuivi | null): Lecture {
  if (totaux === null) return new Map();
  const { contrats, gains, anneePleine, resultat, jalonsEnRetard, jalonsDus, aides } = totaux;
  return new Map([
    [
      '',
      {
        n_contrats: contrats,
        n_gains: gains?.contrats ?? 0,
        somme_attendue: gains?.attendu ?? null,
        somme_realisee: gains?.realise ?? null,
        n_pleines: anneePleine?.contrats ?? 0,
        somme_planifiee: anneePleine?.planifiee ?? null,
        somme_en_vigueur: anneePleine?.enVigueur ?? null,
        n_resultats: resultat?.contrats ?? 0,
        somme_cible: resultat?.cible ?? null,
        somme_projetee: resultat?.atterrissage ?? null,
        somme_outil: resultat?.outil ?? null,
        n_resultats_sans_objet: sansObjet(resultat),
        n_gains_sans_objet: sansObjet(gains),
        n_retard: jalonsEnRetard,
        n_dus: jalonsDus,
        aides: aides?.montant ?? null,
        n_tranches: aides?.tranches ?? 0
      }
    ]
  ]);
}
