import { compteEnSejours } from '$lib/domain/comptes/poles';
import { part } from '$lib/domain/indicateur/part';
import { nombre } from '$lib/format/nombre';
import { enumeration } from '$lib/format/phrase';
import type { ChiffreOuSansObjet, DialogueModele, PolesVus, PoleVu } from '$lib/views/reunion/reunion.types';
import {
  colonnes,
  compte,
  difference,
  ecartEnEuros,
  manqueDe,
  montant,
  moisDe,
  NR,
  plus,
  SANS_OBJET,
  variation,
  type Bloc,
  type LigneDite,
  type Manque
} from './bloc';

type Lu = Pick<DialogueModele, 'exercice' | 'poles'>;
type Hopital = PolesVus['hopitaux'][number];

const CREA = 'CREA ou tableau coût case-mix de l’établissement, par pôle';

/** The line of the hospitals that give nothing by pole, then of those that give a pole in one year alone. */
export function manquesDesPoles({ poles: { hopitaux, muets }, exercice }: Lu): Manque[] {
  return [
    ...manqueDe('PMCT et masse salariale par pôle', { aucun: hopitaux.length === 0, muets }, CREA),
    ...hopitaux.flatMap((h) => [...sansPole(h, h.sans, exercice), ...sansPole(h, h.sansAvant, exercice - 1)])
  ];
}

/** « Réadaptation en 2023 (CH A), sans quoi l’ensemble des pôles n’est pas connu »; all of them when none is told. */
function sansPole({ nom, poles }: Hopital, sans: readonly string[], annee: number): Manque[] {
  if (sans.length === 0) return [];
  const lesquels = sans.length === poles.length ? 'Tous les pôles' : enumeration(sans);
  return [{ quoi: `${lesquels} en ${annee} (${nom}), sans quoi l’ensemble n’est pas connu en entier`, fichier: CREA }];
}

/** What hospitals give by pole, one after the other: no table when none gives anything. */
export function blocDesPoles({ poles: { hopitaux }, exercice }: Lu): Bloc[] {
  if (hopitaux.length === 0) return [];
  const n1 = exercice - 1;
  const [seul] = hopitaux.length === 1 ? hopitaux : [];
  return [
    {
      id: 'poles',
      titre: `PMCT et masse salariale par pôle${seul ? `, ${seul.nom}` : ''}`,
      note: noteDe(hopitaux, exercice),
      colonnes: colonnes(
        ...['Pôle', 'Séjours', `Séjours ${n1}`, 'Recettes', `Recettes ${n1}`, 'PMCT', `PMCT ${n1}`],
        ...['Paie PM', `Paie PM ${n1}`, 'Paie PNM', `Paie PNM ${n1}`]
      ),
      lignes: hopitaux.flatMap((h) =>
        lignesDe(h).map(([nom = '', ...cellules]) => [seul ? nom : `${h.nom}\u00a0: ${nom}`, ...cellules])
      ),
      vide: ''
    }
  ];
}

function noteDe(hopitaux: readonly Hopital[], exercice: number): string {
  const jours = [...new Set(hopitaux.map(({ jusquAu }) => jusquAu))];
  const quand =
    jours.length === 1
      ? `Cumul à fin ${enumeration(jours.map(moisDe))}`
      : `Cumul\u00a0: ${enumeration(hopitaux.map(({ nom, jusquAu }) => `${nom}, à fin ${moisDe(jusquAu)}`))}`;
  const journees = hopitaux.some(({ poles }) => poles.some((p) => p.enJournees || p.enJourneesAvant))
    ? ' Un pôle compté en journées (j) a sa recette par journée\u00a0; compté ainsi l’une des deux années, il n’est d’aucune dans les séjours de l’ensemble ni dans leurs recettes.'
    : '';
  const reste = hopitaux.some(({ nonVentile }) => nonVentile !== null)
    ? ' Non ventilé\u00a0: ce que les situations mensuelles de l’hôpital ont de plus que ses pôles.'
    : '';
  return `${quand}, et mêmes mois de ${exercice - 1}. PMCT\u00a0: recettes sur séjours, celui de l’ensemble étant un rapport de sommes.${journees}${reste}`;
}

const journees = (valeur: ChiffreOuSansObjet): string => (typeof valeur === 'number' ? `${compte(valeur)}\u00a0j` : NR);

/** « 3 512 € », to the euro; of a day, it says so. */
function moyenne(valeur: ChiffreOuSansObjet, enJournees = false): string {
  if (typeof valeur !== 'number') return valeur === null ? NR : SANS_OBJET;
  return `${nombre(valeur)}\u00a0€${enJournees ? '/j' : ''}`;
}

function lignesDe({ poles, ensemble, nonVentile: reste }: Hopital): LigneDite[] {
  const ligne = (nom: string, c: PoleVu['chiffres'], n: boolean, avant: boolean): LigneDite => [
    nom,
    n ? journees(c.journees) : compte(c.sejours),
    avant ? journees(c.journees_avant) : compte(c.sejours_avant),
    ...[montant(c.recettes), montant(c.recettes_avant), moyenne(c.moyenne, n), moyenne(c.moyenne_avant, avant)],
    ...[montant(c.masse_pm), montant(c.masse_pm_avant), montant(c.masse_pnm), montant(c.masse_pnm_avant)]
  ];
  return [
    ...poles.map((p) => ligne(p.pole, p.chiffres, p.enJournees, p.enJourneesAvant)),
    ligne('Ensemble des pôles', ensemble, false, false),
    ...(reste === null
      ? []
      : [
          [
            'Non ventilé',
            ...[compte(reste.sejours), compte(reste.sejours_avant)],
            ...[montant(reste.recettes), montant(reste.recettes_avant), SANS_OBJET, SANS_OBJET],
            ...[montant(reste.masse_pm), montant(reste.masse_pm_avant)],
            ...[montant(reste.masse_pnm), montant(reste.masse_pnm_avant)]
          ]
        ])
  ];
}

/** The pole whose payroll grew the most, and the one whose PMCT fell the most; null where nothing compares. */
export function polesEnMots({ poles: { hopitaux }, exercice }: Lu): string | null {
  const lus = hopitaux.flatMap(({ nom, poles }) =>
    poles.map(({ pole, enJournees, enJourneesAvant, chiffres: c }) => ({
      ...{
        nom: hopitaux.length === 1 ? pole : `${pole} (${nom})`,
        enSejours: compteEnSejours({ enJournees }, { enJournees: enJourneesAvant }),
        c
      },
      masse: difference(plus(c.masse_pm, c.masse_pnm), plus(c.masse_pm_avant, c.masse_pnm_avant)),
      pmct: baisse(c.moyenne, c.moyenne_avant)
    }))
  );
  const paie = lePlus(lus, ({ masse }) => masse);
  const pmct = lePlus(lus, ({ pmct: d, enSejours }) => (enSejours ? d : null));
  const dits = [
    ...(paie === null ? [] : [`plus forte hausse de la paie\u00a0: ${paie.nom}, ${ecartEnEuros(paie.masse)}`]),
    ...(pmct === null
      ? []
      : [`plus fort recul du PMCT\u00a0: ${pmct.nom}, ${variation(pmct.c.moyenne, pmct.c.moyenne_avant)}`])
  ];
  return dits.length === 0 ? null : `Depuis ${exercice - 1}, ${dits.join('\u00a0; ')}`;
}

/** What a mean lost, of what it was: as it is told. Worked: 60 € of 3,000 are 2 %, more than 80 € of 8,000. */
function baisse(n: ChiffreOuSansObjet, avant: ChiffreOuSansObjet): number | null {
  const perdu = difference(avant, n);
  return typeof perdu === 'number' && typeof avant === 'number' ? part(perdu, avant) : null;
}

/** The row whose measure is the highest, where it is above zero; null when none is. */
function lePlus<L>(lignes: readonly L[], mesure: (ligne: L) => number | null): L | null {
  return lignes.reduce<{ ligne: L | null; valeur: number }>(
    (plusHaut, ligne) => {
      const valeur = mesure(ligne);
      return valeur !== null && valeur > plusHaut.valeur ? { ligne, valeur } : plusHaut;
    },
    { ligne: null, valeur: 0 }
  ).ligne;
}
