import { tenueDuBudget, type TenueDuBudget } from '$lib/domain/comptes/tenue-du-budget';
import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { Chiffre, ChiffreOuGel, EprdModele } from '$lib/views/reunion/reunion.types';
import type { Piece } from '../charts/waterfall/waterfall.types';
import { difference, ensemble, montant, plus, type ChiffreCle, type Planche } from './bloc';

type Lu = Pick<EprdModele, 'exercice' | 'modifies' | 'equilibre' | 'pgfp'>;

/** The sheet of a budget: what CAF leaves once the capital is repaid, then without what no act secures yet. */
export function plancheDeLEprd(m: Lu, perimetre: string): Planche | null {
  const { exercice, pgfp } = m;
  const entites = entitesDe(m);
  const gains = pgfp.annees.find(({ annee }) => annee === exercice)?.nonSecurise ?? null;
  const tenue = tenueDuBudget(entites, typeof gains === 'number' ? gains : null);
  if (tenue === null) return null;
  const eprd = `EPRD ${exercice}${m.modifies.length === 0 ? '' : ' modifié'}`;
  return {
    titre: `${eprd}\u00a0: ${verdict(tenue, entites.length)}`,
    sousTitre: `De la CAF à ce qu’elle laisse une fois le capital des emprunts remboursé${tenue.sansGains === null ? '' : ', sans les gains non sécurisés'}\u00a0; ${perimetre}`,
    pont: {
      depart: { libelle: entites.length > 1 ? 'CAF, somme des EJ' : 'CAF', valeur: tenue.caf },
      pieces: [
        { code: 'capital', libelle: 'Capital des emprunts', valeur: -tenue.capital, horsPlan: true },
        ...pieceDesGains(gains)
      ],
      arrivee: {
        libelle: tenue.sansGains === null ? 'CAF nette' : 'CAF nette sans ces gains',
        valeur: tenue.sansGains ?? tenue.nette
      }
    },
    note: 'Gains non sécurisés\u00a0: lignes du plan qu’aucun acte ne porte, ou ne porte plus depuis leur report, l’EPRD étant supposé les compter en entier.',
    chiffres: [
      ...resultat(entites, eprd),
      ...autofinancement(m, eprd, tenue),
      ...couverture(entites, tenue),
      ...gainsDe(gains, exercice),
      ...finDuPgfp(m)
    ],
    question: question(tenue, { gains, exercice, entites: entites.length }) ?? questionDuPgfp(m)
  };
}

/** Each entity, with the balances of the EPRD that amended its first. */
function entitesDe({
  equilibre,
  modifies
}: Lu): (Record<'resultat' | 'caf' | 'capital', Chiffre> & { nom: string | null })[] {
  const chiffre = (v: Chiffre | 'sans_objet') => (v === 'sans_objet' ? null : v);
  return equilibre
    .filter(({ ej }) => ej !== null)
    .map(({ ej, nom, chiffres }) => {
      const modifie = modifies.find((m) => m.ej === ej);
      return {
        ...{ nom, resultat: modifie?.resultat ?? chiffre(chiffres.resultat) },
        ...{ caf: modifie?.caf ?? chiffre(chiffres.caf), capital: chiffre(chiffres.capital) }
      };
    });
}

/** Entities that do not cover their own capital. */
const courtes = (n: number, entites: number): string =>
  `${n}\u00a0EJ sur ${entites} ne ${accord(n, 'couvre pas son capital', 'couvrent pas leur capital')}`;

/** Of several entities, those that are short first: what others have left repays no loan of theirs. */
function verdict(tenue: TenueDuBudget, entites: number): string {
  if (entites === 1 || tenue.couvrent === entites) return verdictDeLaSomme(tenue);
  const { nette, sansGains } = tenue;
  const sans =
    sansGains === null || euros(sansGains) === euros(nette) ? '' : `, ${euros(sansGains)} sans les gains non sécurisés`;
  const n = entites - tenue.couvrent;
  const manque = `il ${accord(n, 'lui', 'leur')} manque ${euros(tenue.manque)}${n === 1 ? '' : ' ensemble'}`;
  return `${courtes(n, entites)}, ${manque}\u00a0; somme des EJ, CAF moins capital\u00a0: ${euros(nette)}${sans}`;
}

function verdictDeLaSomme({ caf, capital, nette, sansGains, tient }: TenueDuBudget): string {
  const memes = sansGains === null || euros(sansGains) === euros(nette);
  switch (tient) {
    case 'non': {
      const sans = memes ? '' : `, et ${euros(-sansGains)} sans les gains non sécurisés`;
      return `${euros(caf)} de CAF pour ${euros(capital)} de capital à rembourser, il manque ${euros(-nette)}${sans}`;
    }
    case 'avec_gains':
      return `la CAF couvre le capital avec ${euros(nette)} de plus, mais il manque ${euros(-(sansGains ?? 0))} sans les gains non sécurisés`;
    case 'sans_gains': {
      const sans =
        sansGains === nette
          ? 'sans compter sur aucun gain non sécurisé'
          : memes
            ? 'même sans les gains non sécurisés'
            : `et ${euros(sansGains)} sans les gains non sécurisés`;
      return `la CAF couvre le capital avec ${euros(nette)} de plus, ${sans}`;
    }
    case 'inconnu':
      return `la CAF couvre le capital avec ${euros(nette)} de plus`;
  }
}

const pieceDesGains = (gains: ChiffreOuGel): Piece[] =>
  typeof gains !== 'number' || gains === 0 ? [] : [{ code: 'gains', libelle: 'Gains non sécurisés', valeur: -gains }];

function resultat(entites: ReturnType<typeof entitesDe>, eprd: string): ChiffreCle[] {
  const total = entites.map((e) => e.resultat).reduce((a, b) => plus(a, b), 0);
  return total === null ? [] : [{ libelle: 'Résultat du CRP', precision: eprd, valeur: euros(total), manque: false }];
}

function autofinancement({ equilibre, exercice }: Lu, eprd: string, tenue: TenueDuBudget): ChiffreCle[] {
  const [caf, capital] = [ensemble(equilibre, 'caf_avant'), ensemble(equilibre, 'capital_avant')];
  return [
    {
      ...{ libelle: 'CAF, pour le capital des emprunts', precision: eprd },
      ...{ valeur: `${euros(tenue.caf)} pour ${euros(tenue.capital)}`, manque: tenue.manque > 0 }
    },
    ...(caf === null || capital === null
      ? []
      : [
          {
            ...{ libelle: 'Les mêmes, un an avant', precision: `compte financier ${exercice - 1}` },
            ...{ valeur: `${euros(caf)} pour ${euros(capital)}`, manque: caf < capital }
          }
        ])
  ];
}

/** Of several entities: one whose CAF is beyond its capital does not pay for another. */
function couverture(entites: ReturnType<typeof entitesDe>, { couvrent, manque }: TenueDuBudget): ChiffreCle[] {
  if (entites.length < 2) return [];
  const [pire] = entites
    .flatMap(({ nom, caf, capital }) => (caf === null || capital === null ? [] : [{ nom, marge: caf - capital }]))
    .toSorted((a, b) => a.marge - b.marge);
  return [
    {
      libelle: 'Entités dont la CAF couvre le capital',
      precision:
        pire && pire.marge < 0
          ? `il manque ${euros(manque)} aux autres\u00a0; le plus loin\u00a0: ${pire.nom ?? ''}, ${euros(pire.marge)}`
          : 'chacune',
      valeur: `${couvrent} sur ${entites.length}`,
      manque: couvrent < entites.length
    }
  ];
}

const gainsDe = (gains: ChiffreOuGel, exercice: number): ChiffreCle[] =>
  gains === null
    ? []
    : [
        {
          ...{ libelle: 'Gains du plan qu’aucun acte ne porte', precision: `effet sur ${exercice}` },
          ...{ valeur: montant(gains), manque: typeof gains === 'number' && gains > 0 }
        }
      ];

function finDuPgfp({ pgfp }: Lu): ChiffreCle[] {
  const fin = pgfp.annees.at(-1);
  if (!fin || fin.resultat === null) return [];
  const sans = difference(fin.resultat, fin.nonSecurise);
  return [
    {
      libelle: `Résultat ${fin.annee} au PGFP`,
      precision:
        typeof sans === 'number' ? `${euros(sans)} sans les gains non sécurisés` : `gains\u00a0: ${montant(sans)}`,
      ...{ valeur: euros(fin.resultat), manque: typeof sans === 'number' && sans < fin.resultat }
    }
  ];
}

function question(
  tenue: TenueDuBudget,
  { gains, exercice, entites }: { gains: ChiffreOuGel; exercice: number; entites: number }
): string | null {
  const sans = entites - tenue.couvrent;
  if (entites > 1 && sans > 0)
    return `${courtes(sans, entites)}, que la CAF des autres ne rembourse pas\u00a0: demander à ${accord(sans, 'celle-ci', 'chacune')} par quelle ressource elle le rembourse en ${exercice}.`;
  if (tenue.tient === 'non')
    return `Il manque ${euros(-tenue.nette)} de CAF pour le capital de ${exercice}\u00a0: demander à l’établissement par quelle ressource il le rembourse.`;
  if (tenue.tient === 'avec_gains')
    return `${euros(Number(gains))} de gains attendus en ${exercice} n’ont aucun acte\u00a0: demander à l’établissement lequel portera chacun, et à quelle date.`;
  return null;
}

/** When the year holds: what its last year rests on. */
function questionDuPgfp({ pgfp }: Lu): string | null {
  const fin = pgfp.annees.at(-1);
  if (!fin || fin.resultat === null || typeof fin.nonSecurise !== 'number' || fin.nonSecurise <= 0) return null;
  return `Le résultat ${fin.annee} du PGFP compte sur ${euros(fin.nonSecurise)} de gains sans acte\u00a0: demander à l’établissement lesquels seront portés d’abord, et à quelle date.`;
}
