import { interrompt } from '$lib/domain/contrat/evenements';
import { avanceeA } from '$lib/domain/contrat/rendez-vous';
import { venueA } from '$lib/domain/temps/connu';
import { vivant } from '$lib/domain/contrat/etats';
import { FAITS } from './faits-de-vie';
import { dateLongue } from '$lib/format/date';
import type { ContratEntete, EvenementDeVie } from '$lib/views/contrat/contrat.types';
import { mot } from './mots';

/** One date of a contract's life. */
export interface Etape {
  date: string | null;
  dateTexte: string;
  texte: string;
  temps: 'passe' | 'present' | 'futur';
  /** How an opinion went. */
  sens: EvenementDeVie['sens'];
  /** The event stops the contract. */
  arret: boolean;
}

/** The life of a contract as a strip: what happened, D, and the dates to come. */
export function frise(entete: ContratEntete): Etape[] {
  const etapes = [...entete.vie.map(etapeDeVie), ...aVenir(entete)];
  const present = situation(entete);
  if (present !== null) {
    const rang = etapes.findIndex((etape) => etape.temps === 'futur');
    etapes.splice(rang === -1 ? etapes.length : rang, 0, present);
  }
  return etapes;
}

function etapeDeVie(evenement: EvenementDeVie): Etape {
  const nature = mot(FAITS, evenement.type);
  const qui = evenement.type === 'avis' && evenement.organisme !== null ? `, ${evenement.organisme}` : '';
  return {
    date: evenement.date,
    dateTexte: evenement.dateTexte,
    texte: `${nature}${qui}${evenement.gel === true ? '\u00a0: cibles et gains gelés' : ''}`,
    temps: 'passe',
    sens: evenement.sens,
    arret: interrompt(evenement.type)
  };
}

function situation({ au, debut, fin, suivi, etat }: ContratEntete): Etape | null {
  if (!suivi) return null;
  const avancee = vivant(etat) ? avanceeA({ debut, fin }, au) : null;
  const mois = avancee === null ? '' : `, mois ${avancee.mois} sur ${avancee.sur}`;
  return {
    ...{ date: au, dateTexte: dateLongue(au), texte: `situation${mois}` },
    ...{ temps: 'present', sens: null, arret: false }
  };
}

function aVenir({ au, fin, prochaineRevue, etat }: ContratEntete): Etape[] {
  return [
    { date: prochaineRevue, texte: 'prochaine revue' },
    { date: vivant(etat) ? fin : null, texte: 'terme' }
  ].flatMap(({ date, texte }) =>
    date === null || venueA(date, au) !== null
      ? []
      : [{ date, dateTexte: dateLongue(date), texte, temps: 'futur' as const, sens: null, arret: false }]
  );
}

const SIGNES = { favorable: '✓', reserve: '±', defavorable: '✕', abstention: '○' } as const;
const MOTS_DU_SENS = {
  favorable: 'favorable',
  reserve: 'favorable avec réserves',
  defavorable: 'défavorable',
  abstention: 'abstention'
} as const;

/** An opinion as a sign and a word. */
export function sensLisible(sens: NonNullable<EvenementDeVie['sens']>): { signe: string; mot: string } {
  return { signe: SIGNES[sens], mot: MOTS_DU_SENS[sens] };
}
