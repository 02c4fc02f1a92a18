import { euros, nombre, pourcentLisible, valeurLisible } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { chiffresCles, type ChiffreCle } from './synthese';
import { atterrissages, type Atterrissages } from './trajectoire';
import { momentDu } from './arret';

/** One of the four figures of the first screen, with what it is read against. */
export interface Tuile {
  code: ChiffreCle['code'] | 'caf';
  titre: string;
  /** As written; null when it is not known. */
  valeur: string | null;
  ton: ChiffreCle['ton'];
  lignes: { libelle: string; valeur: string }[];
  /** Année pleine in force, of what is due and of what is planned, in euros. */
  barre: { fait: number; du: number; tout: number } | null;
}

type Contrat = Parameters<typeof chiffresCles>[0] & Pick<ContratModele, 'criteres' | 'resultats'>;
type Chiffres = ContratModele['criteres'][number]['criteres'][number]['chiffres'];

/** The four tiles: result, CAF and capital due, cash, plan. */
export function tuiles(contrat: Contrat): Tuile[] {
  const chiffres = new Map(chiffresCles(contrat).map((chiffre) => [chiffre.code, chiffre]));
  const tuile = (code: ChiffreCle['code']): Omit<Tuile, 'lignes' | 'titre' | 'barre'>[] => {
    const lu = chiffres.get(code);
    return lu ? [{ code, ton: lu.ton, valeur: lu.valeur === null ? null : valeurLisible(lu.valeur, lu) }] : [];
  };
  return [
    ...tuile('resultat').map((t) => ({ ...t, ...resultat(contrat, t.valeur), barre: null })),
    ...caf(contrat),
    ...tuile('tresorerie').map((t) => ({ ...t, ...tresorerie(contrat, chiffres.get('tresorerie')), barre: null })),
    ...tuile('annee_pleine').map((t) => ({ ...t, ...plan(contrat) }))
  ];
}

/**
 * The numbers of one criterion of every entity, from one document: Σ CAF ÷ Σ produits is a ratio of sums. Null as soon
 * as one entity has not them.
 */
function duCritere(
  { criteres }: Contrat,
  numero: 1 | 2 | 3
): { document: string; lus: NonNullable<Chiffres>[] } | null {
  const lus = criteres.flatMap((entite) => entite.criteres.filter((c) => c.numero === numero));
  const documents = new Set(lus.map(({ document }) => document));
  const chiffres = lus.flatMap((c) => c.chiffres ?? []);
  const [document] = documents;
  if (document === undefined || documents.size > 1 || chiffres.length < criteres.length) return null;
  return { document, lus: chiffres };
}

const somme = (valeurs: readonly number[]) => valeurs.reduce((total, valeur) => total + valeur, 0);

function cible(libelle: string, lus: Atterrissages | null): { libelle: string; valeur: string }[] {
  return lus === null || lus.cible === null ? [] : [{ libelle, valeur: euros(lus.cible) }];
}

function resultat(contrat: Contrat, projete: string | null): Pick<Tuile, 'titre' | 'lignes' | 'valeur'> {
  const crp = contrat.trajectoires.find(({ solde }) => solde === 'resultat_crp');
  const lus = crp ? atterrissages(crp) : null;
  const clos = contrat.resultats;
  const horsAides = clos?.lignes.find(({ code }) => code === 'hors_aides')?.valeur ?? null;
  const comptable = clos?.lignes.find(({ code }) => code === 'comptable')?.valeur ?? null;
  const produits = duCritere(contrat, 1);
  const base = produits?.document === `CF ${clos?.exercice ?? ''}` ? somme(produits.lus.map((c) => c.base ?? 0)) : null;
  const part =
    horsAides === null || base === null || base <= 0 ? '' : ` · ${pourcentLisible(horsAides / base, 1)} des produits`;
  return {
    // Where nothing is projected, what the last closing says.
    titre: `Résultat ${lus?.annee ?? clos?.exercice ?? ''} du CRP`.replace('  ', ' '),
    valeur: projete ?? (comptable === null ? null : euros(comptable)),
    lignes: [
      ...cible('cible', lus),
      ...(lus === null || lus.outil === null || lus.etablissement === null
        ? []
        : [{ libelle: `outil, ${lus.outil.document}`, valeur: euros(lus.outil.valeur) }]),
      ...(horsAides === null || clos === null
        ? []
        : [{ libelle: `${clos.exercice}, hors aides`, valeur: `${euros(horsAides)}${part}` }])
    ]
  };
}

/** CAF of the last closing beside the capital that its debt called: below it, the hospital borrows to repay. */
function caf(contrat: Contrat): Tuile[] {
  const solde = contrat.trajectoires.find((t) => t.solde === 'caf');
  const lus = solde ? atterrissages(solde) : null;
  const dernier = solde?.realise.findLast(({ valeur }) => valeur !== null);
  const avant = solde?.realise.find(({ annee }) => annee === (dernier?.annee ?? 0) - 1)?.valeur ?? null;
  const dette = duCritere(contrat, 3);
  if (dernier === undefined || dernier.valeur === null) return [];
  const comparable = dette?.document === `CF ${dernier.annee}` ? dette : null;
  const capital = comparable === null ? null : somme(comparable.lus.map((c) => c.seuil));
  const manque = capital === null ? null : capital - dernier.valeur;
  return [
    {
      code: 'caf',
      titre: `CAF ${dernier.annee} et capital à rembourser`,
      valeur: euros(dernier.valeur),
      ton: manque !== null && manque > 0 ? 'moins' : 'neutre',
      barre: null,
      lignes: [
        ...(capital === null || manque === null
          ? []
          : [
              {
                libelle: `capital ${dernier.annee}`,
                valeur: `${euros(capital)} · ${manque > 0 ? `il manque ${euros(manque)}` : `${euros(-manque)} de plus`}`
              }
            ]),
        ...cible(`cible ${lus?.annee ?? ''}`, lus),
        ...(avant === null ? [] : [{ libelle: String(dernier.annee - 1), valeur: euros(avant) }])
      ]
    }
  ];
}

function tresorerie(
  { tresorerie: soldes, comptesFermes }: Contrat,
  chiffre: ChiffreCle | undefined
): Pick<Tuile, 'titre' | 'lignes'> {
  const connus = soldes.filter((t) => t.jours !== null);
  const basse = connus.toSorted((a, b) => (a.jours ?? 0) - (b.jours ?? 0))[0];
  const titre = 'Trésorerie, jours de charges';
  if (basse === undefined || comptesFermes !== undefined) {
    return { titre, lignes: chiffre === undefined ? [] : [{ libelle: chiffre.precision, valeur: '' }] };
  }
  const support = soldes.find((t) => t.support && t.ej !== basse.ej);
  const jours = (n: number | null) => (n === null ? '' : `${nombre(n)}\u00a0${accord(Math.round(n), 'jour')}, `);
  return {
    titre,
    lignes: [
      {
        libelle: connus.length === 1 ? basse.nom : `la plus basse des ${connus.length} EJ`,
        valeur: connus.length === 1 ? euros(basse.montant) : `${basse.nom}, ${euros(basse.montant)}`
      },
      ...(support === undefined
        ? []
        : [{ libelle: 'support', valeur: `${jours(support.jours)}${euros(support.montant)}` }]),
      ...(basse.plusBas === null ? [] : [{ libelle: 'jour le plus bas du mois', valeur: euros(basse.plusBas) }])
    ]
  };
}

function plan({ entete, gains }: Contrat): Pick<Tuile, 'titre' | 'lignes' | 'barre'> {
  const { reste } = gains;
  return {
    titre: 'Plan, année pleine en vigueur',
    barre: { fait: gains.apEnVigueur, du: gains.apDue, tout: gains.apPlanifiee },
    lignes: [
      {
        libelle: `dus ${momentDu(entete.arret)} · prévus`,
        valeur: `${euros(gains.apDue)} · ${euros(gains.apPlanifiee)}`
      },
      { libelle: 'perdus ou repris · moindres', valeur: `${euros(reste.perdu)} · ${euros(reste.moindre)}` },
      { libelle: 'à date passée · à venir', valeur: `${euros(reste.echu)} · ${euros(reste.aVenir + reste.sansDate)}` }
    ]
  };
}
