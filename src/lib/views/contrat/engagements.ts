import { avancement } from '$lib/domain/contrat/avancement';
import { commenceA, suspensionA } from '$lib/domain/contrat/contrat';
import {
  cibleAVenir,
  constatJuge,
  engagementsEnVigueur,
  etatEngagement,
  type EtatEngagement
} from '$lib/domain/contrat/engagement';
import { gelDeLaCible, matiereJugee } from '$lib/domain/contrat/engagement-suspendu';
import { precis } from '../precision';
import type { EngagementSuivi, Ton } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** The commitments of the version in force at D, each with its frozen definition, its targets and where it stands. */
export function engagementsDe(etude: Etude, reperes: Reperes, version: number | null): EngagementSuivi[] {
  const { dossier, au, arret } = etude;
  const suspension = suspensionA(dossier.contrat_evenement, au);
  const commence = commenceA(dossier.contrat.debut, au);
  const enVigueur = engagementsEnVigueur(dossier.engagement, version);
  return enVigueur.map((e): EngagementSuivi => {
    const cibles = dossier.engagement_cible
      .filter((c) => c.version === e.version && c.engagement === e.engagement)
      .map(({ date, valeur }) => {
        const gel = gelDeLaCible(date, suspension);
        return { date, valeur, ...(gel !== null && { gel }) };
      });
    const valeurs = dossier.valeur_contradictoire
      .filter((v) => v.engagement === e.engagement)
      .map(({ par, date, valeur, statut }) => ({ par, date, valeur, statut }));
    const juge = matiereJugee(cibles, valeurs, suspension);
    const constate = constatJuge(juge.valeurs, arret);
    const a = avancement(e, cibles, constate);
    const etat = etatEngagement({
      position: a.position,
      mesure: constate !== null,
      cibleAVenir: cibleAVenir(juge.cibles, au),
      gel: juge.gel,
      commence
    });
    return {
      code: e.engagement,
      libelle: e.libelle,
      definition: e.definition,
      indicateur: e.indicateur,
      entite: e.ej === null ? null : reperes.nomDe(e.ej),
      resultat: e.resultat,
      unite: e.unite,
      decimales: e.decimales,
      direction: e.direction,
      reference: { annee: e.reference_annee, valeur: e.reference },
      tolerance: e.tolerance,
      cibles,
      valeurs,
      constate,
      attendu: a.attendu && { valeur: a.attendu.valeur, interpolee: a.attendu.interpolee },
      avancement: a.brut === null || a.borne === null ? null : { brut: precis(a.brut), borne: precis(a.borne) },
      etat,
      ecart: a.ecart,
      ton: TONS[etat]
    };
  });
}

const TONS: Readonly<Record<EtatEngagement, Ton>> = {
  gele: 'eteint',
  gel_non_precise: 'eteint',
  a_venir: 'eteint',
  non_mesure: 'eteint',
  sans_valeur: 'eteint',
  sans_cible: 'eteint',
  atteinte: 'fait',
  tolerance: 'cours',
  manquee: 'retard'
};
