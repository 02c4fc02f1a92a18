import { enRetardOuBloquee, estAbandonnee } from '../../action/action';
import type { EtatActionCode } from '../../action/codes';
import { METEO_CROISSANTE, type Meteo, type Par } from '../codes';
import { paires, type Mouvement, type Sens } from './mouvement';

/** An action as it was known on a day. */
export interface ActionVue {
  numero: string;
  libelle: string;
  etat: EtatActionCode;
  meteo: Record<Par, Meteo | null>;
}

/** A judgement of a party that changed; null is one that was not given. */
export interface MeteoChangee {
  par: Par;
  avant: Meteo | null;
  apres: Meteo | null;
}

/** What changed of an action, its state and the judgements on it together; of the whole contract, judgements only. */
export interface MouvementDAction extends Mouvement {
  code: 'action' | 'contrat_meteo';
  /** Null for the contract itself. */
  action: string | null;
  libelle: string | null;
  etat: { avant: EtatActionCode; apres: EtatActionCode } | null;
  meteos: MeteoChangee[];
}

const PARTIES: readonly Par[] = ['etablissement', 'ars'];
const aucun = { euros: null, nature: null, le: null } as const;

/** What the state of an action says of it [M]: done is best, then running, then not begun; late, blocked, given up. */
const RANG_DES_ETATS: readonly EtatActionCode[] = [
  'abandonnee',
  'bloquee',
  'en_retard',
  'non_demarree',
  'en_cours',
  'terminee'
];

function sensDuRang(avant: number, apres: number): Sens {
  if (avant === apres) return 'neutre';
  return apres > avant ? 'mieux' : 'moins';
}

/** A judgement that is not one, `non_renseignee`, is neither better nor worse than another. */
function sensDeLaMeteo(avant: Meteo | null, apres: Meteo | null): Sens {
  const [a, b] = [avant, apres].map((m) => (m === null ? -1 : METEO_CROISSANTE.indexOf(m)));
  return a === undefined || b === undefined || a < 0 || b < 0 ? 'neutre' : sensDuRang(a, b);
}

/** Not given and said not to be given are one. */
const dite = (meteo: Meteo | null): Meteo | null => (meteo === 'non_renseignee' ? null : meteo);

/** A change of state counts before judgements, and what is worse before what is better. */
function sensDeTous(etat: Sens | null, meteos: readonly MeteoChangee[]): Sens {
  if (etat !== null && etat !== 'neutre') return etat;
  const tous = meteos.map(({ avant, apres }) => sensDeLaMeteo(avant, apres));
  return tous.find((sens) => sens === 'moins') ?? tous.find((sens) => sens === 'mieux') ?? 'neutre';
}

/** Actions whose state or judgement changed; the judgement of each party is told apart. */
export function mouvementsDesActions(avant: readonly ActionVue[], apres: readonly ActionVue[]): MouvementDAction[] {
  return paires(avant, apres, ({ numero }) => numero).flatMap(({ avant: a, apres: b }): MouvementDAction[] => {
    if (a === null || b === null) return [];
    const etat = a.etat === b.etat ? null : { avant: a.etat, apres: b.etat };
    const meteos = changements(a.meteo, b.meteo);
    if (etat === null && meteos.length === 0) return [];
    const sensDeLEtat = etat && sensDuRang(RANG_DES_ETATS.indexOf(etat.avant), RANG_DES_ETATS.indexOf(etat.apres));
    const sens = sensDeTous(sensDeLEtat, meteos);
    const arretee = etat !== null && (enRetardOuBloquee(etat.apres) || estAbandonnee(etat.apres));
    const gravite = arretee ? 70 : sens === 'moins' ? 45 : etat === null ? 20 : 25;
    return [
      {
        famille: 'actions',
        code: 'action',
        ...aucun,
        sens,
        gravite,
        action: b.numero,
        libelle: b.libelle,
        etat,
        meteos
      }
    ];
  });
}

/** Judgements on the whole contract that changed. */
export function mouvementsDesJugements(
  avant: Record<Par, Meteo | null>,
  apres: Record<Par, Meteo | null>
): MouvementDAction[] {
  const meteos = changements(avant, apres);
  if (meteos.length === 0) return [];
  const sens = sensDeTous(null, meteos);
  const gravite = sens === 'moins' ? 75 : 55;
  return [
    {
      famille: 'actions',
      code: 'contrat_meteo',
      ...aucun,
      sens,
      gravite,
      action: null,
      libelle: null,
      etat: null,
      meteos
    }
  ];
}

function changements(avant: Record<Par, Meteo | null>, apres: Record<Par, Meteo | null>): MeteoChangee[] {
  return PARTIES.flatMap((par) => {
    const [a, b] = [dite(avant[par]), dite(apres[par])];
    return a === b ? [] : [{ par, avant: a, apres: b }];
  });
}
