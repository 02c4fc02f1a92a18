import { gainsPossibles } from '$lib/domain/gain/absence';
import { sousLaCible } from '$lib/domain/comptes/cible';
import { meteoA } from '$lib/domain/action/action';
import { engagementsJuges, unEngagementJuge } from '$lib/domain/contrat/avancement';
import { positionJugee } from '$lib/domain/contrat/engagement';
import { desaccordContrat, desaccordDesParties, seConfronte } from '$lib/domain/contrat/desaccord';
import { faitsReunis } from '$lib/domain/contrat/faits-reunis';
import { etatSigne } from '$lib/domain/contrat/etats';
import { dernierJourAttendu, syntheseGains } from '$lib/domain/gain/gains';
import { gainsCompares } from '$lib/domain/gain/taux';
import { rythme, type Rythme } from '$lib/domain/gain/rythme';
import type {
  ContratEntete,
  ContratModele,
  EngagementSuivi,
  GainsDuContrat,
  MeteoDatee,
  Par,
  TrajectoireDeSolde
} from './contrat.types';
import type { Etude } from './etude';
import { resultatVise } from './resultat-vise';

interface Elements {
  etude: Etude;
  entete: ContratEntete;
  gains: GainsDuContrat;
  trajectoires: readonly TrajectoireDeSolde[];
  engagements: readonly EngagementSuivi[];
}

/** What the first lines of a contract's page rest on: rhythm, judgement and evidence. */
export function syntheseDe(elements: Elements): ContratModele['synthese'] {
  const { etude, entete, gains } = elements;
  const meteo = meteoDuContrat(etude);
  const jugement = (par: Par) => meteo.find((m) => m.par === par)?.meteo ?? 'non_renseignee';
  const actions = etude.actions.map(({ action, etat, jalons }) => ({ numero: action.numero, etat, jalons }));
  const attendus = gainsCompares(
    gains.raisonAbsence === null,
    gains.attenduADate,
    realiseComparable(etude),
    etude.seuils.gains
  );
  const juges = engagementsJuges(elements.engagements.map((e) => positionJugee(e.etat)));
  const desaccord = desaccordDesParties({ etablissement: jugement('etablissement'), ars: jugement('ars') }, (m) =>
    seConfronte(entete.etat, etude.arret) ? desaccordContrat(m, actions, attendus, juges) : []
  );
  const resultat = resultatVise(elements.trajectoires);
  const manque = resultat !== null && sousLaCible(resultat.valeur, resultat.cible);
  return {
    rythme: rythmeDe(elements),
    ton: !entete.suivi ? 'neutre' : manque || desaccord.par.length > 0 ? 'moins' : 'neutre',
    meteo,
    desaccord: faitsReunis(desaccord.faits, etude.arret),
    desaccordDe: desaccord.par,
    engagementsJuges: unEngagementJuge(juges)
  };
}

/** Realised until the day on which what is expected stops: the eve of a freeze, and not D. */
function realiseComparable({ lignes, dossier, exercice, jugeLe, arret }: Etude): number {
  const attenduJusquA = dernierJourAttendu(arret);
  return syntheseGains(lignes, dossier.gain_palier, exercice, jugeLe, attenduJusquA).effetRealiseComparable;
}

/** How fast the plan goes; null when there is none to go, or something stopped it. */
function rythmeDe({ etude, entete, gains }: Elements): Rythme | null {
  const { arret, lignes, dossier, au } = etude;
  if (!etatSigne(entete.etat) || !gainsPossibles(gains.raisonAbsence) || arret !== null) return null;
  return rythme(lignes, dossier.gain_palier, au, true);
}

function meteoDuContrat({ dossier, au }: Etude): MeteoDatee[] {
  const jugements = meteoA(dossier.contrat_point, au);
  return (['etablissement', 'ars'] as const).flatMap((par) => {
    const jugement = jugements[par];
    if (jugement === null) return [];
    const point = dossier.contrat_point.find((p) => p.par === par && p.date === jugement.date);
    return [{ par, meteo: jugement.meteo, date: jugement.date, commentaire: point?.commentaire ?? null }];
  });
}
