import { avancement, cibleA } from '$lib/domain/contrat/avancement';
import type { EngagementSuivi, Ton } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** The commitments of the version in force at D, each with its frozen definition, its targets and where it stands. */
export function engagementsDe(etude: Etude, reperes: Reperes, version: number | null): EngagementSuivi[] {
  const { dossier, au, geleDepuis } = etude;
  const enVigueur = dossier.engagement.filter((e) => e.version === (version ?? 0));
  return enVigueur.map((e): EngagementSuivi => {
    const cibles = dossier.engagement_cible
      .filter((c) => c.version === e.version && c.engagement === e.engagement)
      .map(({ date, valeur }) => ({ date, valeur }));
    const valeurs = dossier.valeur_contradictoire
      .filter((v) => v.engagement === e.engagement)
      .map(({ par, date, valeur, statut }) => ({ par, date, valeur, statut }));
    const constate = dernier(valeurs);
    const cible = constate && cibleA(e, cibles, constate.date);
    const a = avancement(e, cibles, constate);
    const prochaine = cibles.find((c) => c.date > au);
    const [statut, ton] = statutDe(a.atteint, constate !== null, geleDepuis !== null, prochaine?.date ?? null);
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
      attendu: cible ? { valeur: cible.valeur, interpolee: cible.interpolee } : null,
      avancement: a.brut === null || a.borne === null ? null : { brut: a.brut, borne: a.borne },
      statut,
      ton
    };
  });
}

/** The latest value; on one day the establishment's, which comes first, else the agency's. */
function dernier(valeurs: EngagementSuivi['valeurs']): EngagementSuivi['constate'] {
  let retenue: EngagementSuivi['constate'] = null;
  for (const { par, date, valeur, statut } of valeurs) {
    if (valeur === null) continue;
    if (retenue === null || date > retenue.date || (date === retenue.date && par === 'etablissement')) {
      retenue = { par, date, valeur, statut };
    }
  }
  return retenue;
}

function statutDe(atteint: boolean | null, mesure: boolean, gele: boolean, prochaine: string | null): [string, Ton] {
  if (gele) return ['cible gelée', 'eteint'];
  if (!mesure) return [prochaine === null ? 'sans valeur' : 'pas encore mesuré', 'eteint'];
  if (atteint === null) return ['sans cible à cette date', 'eteint'];
  return atteint ? ['à la cible ou au-delà', 'fait'] : ['en deçà de la cible', 'retard'];
}
