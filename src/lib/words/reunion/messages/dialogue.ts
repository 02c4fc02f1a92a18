import { euros, nombre, variationNulle } from '$lib/format/nombre';
import { sommeDesParts } from '$lib/format/somme-lisible';
import type { ChiffreDuDialogue, DialogueModele } from '$lib/views/reunion/reunion.types';
import { difference, ecart, ecartEnEuros, ensemble, moisDe, plus, variation } from '../bloc';
import { capaciteEnMots } from '../capacite';
import { polesEnMots } from '../poles';
import { connu, enPlusOuEnMoins, type Messages } from './message';

type Lu = Pick<DialogueModele, 'capacite' | 'cumul' | 'entites' | 'exercice' | 'jusquAu' | 'payesJusquAu' | 'poles'>;

/** What each table of the month says first. */
export function messagesDuDialogue(m: Lu): Messages {
  // What is told by pole is of the months that each hospital tells of them.
  const poles = polesEnMots(m);
  if (m.jusquAu === null) return { poles };
  const fin = `Fin ${moisDe(m.jusquAu)}`;
  const [titre1, emplois] = [titre1EnMots(m.cumul), emploisEnMots(m)];
  return {
    'titre-1': titre1 && `${fin}, ${titre1}`,
    emplois: emplois && m.payesJusquAu && `Fin ${moisDe(m.payesJusquAu)}, ${emplois}${parMetier(m)}`,
    effets: effets(m),
    temporaire: temporaire(m),
    sejours: sejours(m),
    poles,
    capacite: capaciteEnMots(m)
  };
}

/** « le titre 1 est à 1,2 M€ au-dessus de l’EPRD à date »; null where it does not compare. */
export function titre1EnMots({ realise, eprd }: Lu['cumul']): string | null {
  const d = difference(realise, eprd);
  if (d === null) return null;
  if (d === 0) return 'le titre 1 est à l’EPRD à date';
  return `le titre 1 est à ${euros(Math.abs(d))} ${d > 0 ? 'au-dessus' : 'au-dessous'} de l’EPRD à date`;
}

type Metier = 'pm' | 'pnm';

/** Posts paid less those of the TPER, of a trade. */
const auTper = (entites: Lu['entites'], metier: Metier) =>
  difference(ensemble(entites, `${metier}_paye`), ensemble(entites, `${metier}_tper`));

/** Posts are written to the tenth, as in the table below. */
const AU_DIXIEME = 1;

/** « 12,3 ETPR payés au-delà du TPER », the sum of the two trades as they are written; null where they do not compare. */
export function emploisEnMots({ entites }: Pick<Lu, 'entites'>): string | null {
  const [pm, pnm] = [auTper(entites, 'pm'), auTper(entites, 'pnm')];
  if (typeof pm !== 'number' || typeof pnm !== 'number') return null;
  const postes = sommeDesParts([pm, pnm], AU_DIXIEME);
  if (postes === 0) return 'les ETPR payés sont ceux du TPER';
  return `${nombre(Math.abs(postes), AU_DIXIEME)}\u00a0ETPR payés ${postes > 0 ? 'au-delà' : 'en deçà'} du TPER`;
}

function parMetier({ entites }: Lu): string {
  const de = (metier: Metier) => ecart(auTper(entites, metier), AU_DIXIEME);
  return ` (PM\u00a0${de('pm')}, PNM\u00a0${de('pnm')})`;
}

const EFFETS: readonly [ChiffreDuDialogue, string][] = [
  ['pm_report', 'le report des PM'],
  ['pm_volume', 'le volume des PM'],
  ['pm_prix', 'le prix des PM'],
  ['pnm_report', 'le report des PNM'],
  ['pnm_volume', 'le volume des PNM'],
  ['pnm_prix', 'le prix des PNM']
];

/** Effects add up to the change of payroll: the heaviest of them, either way. */
function effets({ entites, exercice }: Lu): string | null {
  const lus = EFFETS.map(([code, nom]) => ({ nom, effet: ensemble(entites, code) })).filter(connu('effet'));
  const [premier] = lus.toSorted((a, b) => Math.abs(b.effet) - Math.abs(a.effet));
  if (lus.length < EFFETS.length || premier === undefined || premier.effet === 0) return null;
  const total = lus.reduce((somme, { effet }) => somme + effet, 0);
  return `Masse salariale\u00a0: ${ecartEnEuros(total)} depuis ${exercice - 1}\u00a0; premier effet, ${premier.nom} (${ecartEnEuros(premier.effet)})`;
}

function temporaire({ entites, exercice }: Lu): string | null {
  const lu = (suite: '' | '_avant') => plus(ensemble(entites, `interim${suite}`), ensemble(entites, `motif2${suite}`));
  const [n, avant] = [lu(''), lu('_avant')];
  if (n === null) return null;
  const suite = avant === null ? '' : `, ${enPlusOuEnMoins(n - avant)} qu’aux mêmes mois de ${exercice - 1}`;
  return `Intérim et motif 2\u00a0: ${euros(n)}${suite}`;
}

function sejours({ entites }: Lu): string | null {
  const lu = (code: ChiffreDuDialogue) => ensemble(entites, code);
  const recettes = difference(lu('recettes'), lu('recettes_avant'));
  const [n, avant] = [lu('sejours'), lu('sejours_avant')];
  if (n === null || avant === null || recettes === null) return null;
  const [volume, prix] = [lu('recettes_volume'), lu('recettes_prix')];
  const dont =
    volume === null || prix === null ? '' : `, dont ${ecartEnEuros(volume)} de volume et ${ecartEnEuros(prix)} de prix`;
  const stables = avant === 0 ? n === 0 : variationNulle((n - avant) / avant);
  return `Séjours\u00a0: ${stables ? 'stables' : variation(n, avant)} en un an\u00a0; recettes\u00a0: ${ecartEnEuros(recettes)}${dont}`;
}
