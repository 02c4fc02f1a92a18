import { absenceEnPhrase, gainsPossibles } from '$lib/domain/gain/absence';
import { sousLaCible } from '$lib/domain/comptes/cible';
import { laPlusBasse, tresorerieMontree } from '$lib/domain/comptes/tresorerie';
import { meteoA } from '$lib/domain/action/action';
import { estGele, momentDu } from '$lib/domain/contrat/contrat';
import { engagementsJuges } from '$lib/domain/contrat/avancement';
import { positionJugee } from '$lib/domain/contrat/engagement';
import { desaccordContrat, desaccordDesParties } from '$lib/domain/contrat/desaccord';
import { etatSigne, vivant } from '$lib/domain/contrat/etats';
import { avanceeA } from '$lib/domain/contrat/rendez-vous';
import { accord } from '$lib/format/phrase';
import { PARTIE_FERMEE } from '$lib/domain/indicateur/qualite';
import { phraseRythme, rythme } from '$lib/domain/gain/rythme';
import { dateCourte } from '$lib/format/date';
import { euros, nombre } from '$lib/format/nombre';
import { presentes } from './comptes';
import type {
  ChiffreCle,
  ContratEntete,
  ContratModele,
  EngagementSuivi,
  GainsDuContrat,
  JalonBref,
  MeteoDatee,
  Par,
  TrajectoireDeSolde
} from './contrat.types';
import type { Etude } from './etude';
import { faitsEnMots } from './faits';

interface Elements {
  etude: Etude;
  entete: ContratEntete;
  gains: GainsDuContrat;
  trajectoires: readonly TrajectoireDeSolde[];
  tresorerie: ContratModele['tresorerie'];
  retard: readonly JalonBref[];
  engagements: readonly EngagementSuivi[];
}

/** What the first lines of a contract's page say: state, gap, rhythm, three figures, judgement and evidence. */
export function syntheseDe(elements: Elements): ContratModele['synthese'] {
  const { etude, entete, gains } = elements;
  const meteo = meteoDuContrat(etude);
  const jugement = (par: Par) => meteo.find((m) => m.par === par)?.meteo ?? 'non_renseignee';
  const actions = etude.actions.map(({ action, etat, jalons }) => ({ numero: action.numero, etat, jalons }));
  const attendus = gains.absence === null ? { attendu: gains.attenduADate, realise: gains.realiseADate } : null;
  const juges = engagementsJuges(elements.engagements.map((e) => positionJugee(e.etat)));
  const desaccord = desaccordDesParties({ etablissement: jugement('etablissement'), ars: jugement('ars') }, (m) =>
    vivant(entete.etat) ? desaccordContrat(m, actions, attendus, juges) : []
  );
  const resultat = resultatVise(elements.trajectoires);
  const manque = resultat !== null && sousLaCible(resultat.valeur, resultat.cible);
  return {
    etat: phraseEtat(elements),
    rythme: rythmeEnMots(elements),
    ton: !entete.suivi ? 'neutre' : manque || desaccord.par.length > 0 ? 'moins' : 'neutre',
    chiffres: entete.suivi ? chiffresDe(elements, resultat) : [],
    meteo,
    desaccord: faitsEnMots(desaccord.faits),
    desaccordDe: desaccord.par
  };
}

/** How fast the plan goes; where it stood when something stopped it. */
function rythmeEnMots({ etude, entete, gains }: Elements): string {
  if (!etatSigne(entete.etat)) return 'Rythme des mesures sans objet\u00a0: le contrat n’est pas en vigueur';
  if (!gainsPossibles(gains.raisonAbsence)) return '';
  const { arret, lignes, dossier, au } = etude;
  if (arret === null) return phraseRythme(rythme(lignes, dossier.gain_palier, au, true), euros, dateCourte);
  const quand = `${momentDu(arret)}, le ${dateCourte(arret.le)}`;
  return `${euros(gains.apEnVigueur)} d’année pleine en vigueur, pour ${euros(gains.apDue)} dus ${quand}, sur ${euros(gains.apPlanifiee)} prévus`;
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

/** Landing of the result beside its target: the hospital's own projection first. */
export interface ResultatVise {
  exercice: number;
  valeur: number;
  origine: string;
  cible: number | null;
  /** Why there is no target of this year; null when there is one. */
  sansCible: string | null;
  outil: number | null;
}

export function resultatVise(trajectoires: readonly TrajectoireDeSolde[]): ResultatVise | null {
  const resultat = trajectoires.find((t) => t.solde === 'resultat_crp');
  if (!resultat) return null;
  const hopital = resultat.atterrissages.find((a) => a.origine === 'etablissement');
  const outil = resultat.atterrissages.find((a) => a.origine === 'outil');
  const retenue = hopital ?? outil;
  if (!retenue) return null;
  return {
    exercice: retenue.annee,
    valeur: retenue.valeur,
    origine: retenue.libelle,
    cible: resultat.cible.valeur,
    sansCible: resultat.cible.absence,
    outil: outil?.valeur ?? null
  };
}

function phraseEtat({ etude, entete, gains, trajectoires, retard }: Elements): string {
  if (!entete.suivi || !vivant(entete.etat)) return `${entete.etatTexte}.`;
  const avancee = avanceeA(entete, etude.au);
  const mois = avancee === null ? '' : `, mois ${avancee.mois} sur ${avancee.sur}`;
  const morceaux = [`${entete.etatTexte}${mois}`];
  if (etude.arret !== null) {
    const suspendus = estGele(etude.arret) ? 'gelés depuis le' : 'arrêtés au';
    morceaux.push(`cibles et gains attendus ${suspendus} ${dateCourte(etude.arret.le)}`);
  } else if (gains.absence !== null) {
    const absence = absenceEnPhrase(gains.raisonAbsence, gains.absence);
    if (absence !== null) morceaux.push(absence);
  } else {
    const manque = gains.attenduADate - gains.realiseADate;
    morceaux.push(
      manque > 0
        ? `il manque ${euros(manque)} d’effet ${gains.exercice} sur ${euros(gains.attenduADate)} attendus à date`
        : `${euros(gains.realiseADate)} d’effet ${gains.exercice} réalisés, pour ${euros(gains.attenduADate)} attendus à date`
    );
  }
  const resultat = resultatVise(trajectoires);
  if (resultat) {
    const cible =
      resultat.cible === null
        ? `, ${resultat.sansCible ?? 'sans cible'}`
        : ` pour une cible de ${euros(resultat.cible)}`;
    morceaux.push(`atterrissage ${resultat.exercice} du résultat du CRP\u00a0: ${euros(resultat.valeur)}${cible}`);
  }
  if (retard.length > 0) morceaux.push(`${retard.length} ${accord(retard.length, 'jalon')} en retard`);
  return `${morceaux.join('\u00a0; ')}.`;
}

function chiffresDe({ etude, gains, tresorerie }: Elements, resultat: ResultatVise | null): ChiffreCle[] {
  const comptesFermes = etude.dossier.comptesFermes !== undefined;
  // The lowest of those that are open may not be the lowest.
  const basse = comptesFermes ? null : laPlusBasse(tresorerie);
  return [
    {
      code: 'resultat',
      libelle: resultat
        ? `atterrissage ${resultat.exercice} du résultat du CRP, ${resultat.origine}`
        : 'atterrissage du résultat du CRP',
      valeur: resultat?.valeur ?? null,
      unite: 'euros',
      decimales: 0,
      precision: !resultat
        ? comptesFermes
          ? PARTIE_FERMEE
          : 'aucune projection connue'
        : resultat.cible === null
          ? (resultat.sansCible ?? 'sans cible')
          : `cible ${euros(resultat.cible)}`,
      ton:
        !resultat || resultat.cible === null
          ? 'neutre'
          : sousLaCible(resultat.valeur, resultat.cible)
            ? 'moins'
            : 'mieux'
    },
    {
      code: 'tresorerie',
      libelle: basse ? `jours de charges en trésorerie, ${basse.nom}` : 'jours de charges en trésorerie',
      valeur: basse?.jours ?? null,
      unite: 'jours',
      decimales: 0,
      precision: comptesFermes ? PARTIE_FERMEE : tresorerieEnMots(tresorerie, basse, presentes(etude).length),
      ton: basse?.severe === true ? 'severe' : 'neutre'
    },
    {
      code: 'annee_pleine',
      libelle: 'd’année pleine en vigueur',
      valeur: gains.apEnVigueur,
      unite: 'euros',
      decimales: 0,
      precision: `pour ${euros(gains.apDue)} dus ${momentDu(etude.arret)}, sur ${euros(gains.apPlanifiee)} prévus`,
      ton: 'neutre'
    }
  ];
}

type TresorerieEj = ContratModele['tresorerie'][number];

/**
 * Where the lowest cash stands, in euros, of how many entities, and beside it that of the support hospital; a balance
 * whose days cannot be counted is said all the same.
 *
 * @param membres how many entities are in the perimeter
 */
function tresorerieEnMots(tresorerie: readonly TresorerieEj[], basse: TresorerieEj | null, membres: number): string {
  const dite = (t: TresorerieEj) => `${euros(t.montant)} au ${dateCourte(t.date)}`;
  const support = tresorerie.find((t) => t.support);
  if (basse === null) {
    const connue = tresorerieMontree(tresorerie);
    return connue === null ? 'aucun solde connu' : `${connue.nom}\u00a0: ${dite(connue)}, sans jours de charges`;
  }
  const comparees = tresorerie.filter((t) => t.jours !== null).length;
  const rang = comparees === 1 ? ', seule EJ' : `, la plus basse des ${comparees} EJ`;
  const parmi = comparees === membres ? '' : ` sur ${membres} dont les jours sont connus`;
  const suite =
    support === undefined || support.ej === basse.ej
      ? ''
      : `\u00a0; ${support.nom}, support\u00a0: ${euros(support.montant)}${support.jours === null ? '' : `, ${nombre(support.jours)}\u00a0${accord(Math.round(support.jours), 'jour')}`}`;
  return `${dite(basse)}${membres === 1 ? '' : rang + parmi}${suite}`;
}
