import { joursDeCharges } from '$lib/words/jours-de-charges';
import type { AnneeProjetee } from '$lib/domain/comptes/annee-projetee';
import { couvreLeCapital } from '$lib/domain/comptes/capital';
import { unSansComptes } from '$lib/domain/comptes/justesse';
import { etatSigne } from '$lib/domain/contrat/etats';
import { estFini, exerciceJuge } from '$lib/domain/contrat/jugement';
import { gainsPossibles } from '$lib/domain/gain/absence';
import { part } from '$lib/domain/indicateur/part';
import { dateCourte } from '$lib/format/date';
import { euros, pourcentLisible, valeurLisible } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { ContratModele, DernierClos } from '$lib/views/contrat/contrat.types';
import { momentDu } from '$lib/format/arret';
import { AUCUN_COMPTE, chiffresCles, sansCompte, type ChiffreCle } from './synthese';
import { ABSENCES_DE_CIBLE } from '../absences-de-cible';
import { documentProjete } from './document-projete';
import { atterrissages, cibleDeLAnnee, type Atterrissages } from './trajectoire';

/** One of the four figures of the first screen, with what it is read against. */
export interface Tuile {
  code: ChiffreCle['code'] | 'caf';
  titre: string;
  /** As written; null when it is not known. */
  valeur: string | null;
  /** What is said of it, after it: « de charges », « en vigueur ». */
  precision: string;
  ton: ChiffreCle['ton'];
  lignes: { libelle: string; valeur: string }[];
  /** Année pleine in force, of what is due and of what is planned, in euros. */
  barre: { fait: number; du: number; tout: number } | null;
}

type Contrat = Parameters<typeof chiffresCles>[0] &
  Pick<ContratModele, 'anneeProjetee' | 'dernierClos' | 'resultats' | 'seuils' | 'transmissions'>;

/** The four tiles: result, CAF and capital due, cash, plan. */
export function tuiles(contrat: Contrat): Tuile[] {
  const chiffres = new Map(chiffresCles(contrat).map((chiffre) => [chiffre.code, chiffre]));
  const tuile = (code: ChiffreCle['code']): Omit<Tuile, 'lignes' | 'titre' | 'barre'>[] => {
    const lu = chiffres.get(code);
    return lu
      ? [{ code, ton: lu.ton, valeur: lu.valeur === null ? null : valeurLisible(lu.valeur, lu), precision: '' }]
      : [];
  };
  const lues: Tuile[] = [
    ...tuile('resultat').map((t) => ({ ...t, ...resultat(contrat, t.valeur), barre: null })),
    ...(chiffres.has('resultat') ? [caf(contrat)] : []),
    ...tuile('tresorerie').map((t) => ({ ...t, ...tresorerie(contrat), barre: null })),
    ...tuile('annee_pleine').map((t) => ({ ...t, ...plan(contrat) }))
  ];
  return lues.map((t) => {
    const pourquoi = t.code === 'caf' ? undefined : chiffres.get(t.code)?.precision;
    return t.valeur !== null || pourquoi === undefined
      ? t
      : { ...t, lignes: [{ libelle: pourquoi, valeur: '' }, ...t.lignes] };
  });
}

const somme = (valeurs: readonly number[]) => valeurs.reduce((total, valeur) => total + valeur, 0);

/** What the balances of a year are set against; null unless all entities have closed it. */
function closEn({ dernierClos }: Contrat, exercice: number | undefined): Contrat['dernierClos'] {
  return dernierClos?.exercice === exercice ? dernierClos : null;
}

/** « 2025 », « 2025 provisoire » while its closing is not approved. */
function anneeClose({ trajectoires, dernierClos }: Contrat, annee: number, mot = 'prov.'): string {
  const statuts: Pick<DernierClos, 'statut'>[] = trajectoires.flatMap(({ realise }) =>
    realise.filter((r) => r.annee === annee && r.valeur !== null)
  );
  if (dernierClos?.exercice === annee) statuts.push(dernierClos);
  return statuts.some(({ statut }) => statut === 'provisoire') ? `${annee} ${mot}` : String(annee);
}

/**
 * What is aimed at in the year that is read, on the same balance, or why nothing is; of a year that is not the one judged,
 * the target that the version in force gave it, if that one was already owed.
 */
function cible({ entete, trajectoires }: Contrat, code: 'resultat_crp' | 'caf', annee?: number): Tuile['lignes'] {
  const lue = trajectoires.find(({ solde }) => solde === code);
  if (lue === undefined) return [];
  if (annee !== exerciceJuge(entete)) {
    const passee = annee === undefined ? null : cibleDeLAnnee(lue, entete, annee).valeur;
    return passee === null ? [] : [{ libelle: 'cible', valeur: euros(passee) }];
  }
  const visee = lue.cible;
  return visee.valeur === null
    ? [{ libelle: ABSENCES_DE_CIBLE[visee.absence ?? 'aucune'], valeur: '' }]
    : [{ libelle: 'cible', valeur: euros(visee.valeur) }];
}

const PART = 'part des produits';
/** In few words, which tiles hold in a line: the CRP is read over its own produits, CAF and plan over those of all activities. */
const DU_CRP = ' des produits CRP';
const DU_TOTAL = ' des produits';

/** What of a projection its document does not tell: an EPRD modificatif has balances and no accounts. */
function sansComptes(
  projete: Atterrissages['etablissement'],
  manquent: Readonly<Record<string, number | null>>
): Tuile['lignes'] {
  const tus = Object.keys(manquent).filter((quoi) => manquent[quoi] === null);
  if (projete === null || tus.length === 0) return [];
  const sans = unSansComptes(projete.document) ? 'modificatif sans détail' : 'non connu';
  // On one line, as the others.
  return [{ libelle: tus.length > 1 ? 'hors aides et part' : enumeration(tus), valeur: sans }];
}

/** « −2,3 % des produits CRP », when it can be told. */
function surProduits(montant: number | null, produits: number | null = null, mots = ''): string | null {
  const lue = part(montant, produits);
  return lue === null ? null : `${pourcentLisible(lue, 1)}${mots}`;
}

const enSuite = (...dits: (string | null | undefined)[]) =>
  dits.filter((dit) => dit !== null && dit !== undefined).join(', ');

/** Aid is in the figure, its target and N-1 alike; the lines without it are compared with each other alone. */
function resultat(contrat: Contrat, projete: string | null): Pick<Tuile, 'titre' | 'lignes' | 'valeur' | 'precision'> {
  const { resultats: clos, anneeProjetee } = contrat;
  const crp = contrat.trajectoires.find(({ solde }) => solde === 'resultat_crp');
  const lus = crp ? atterrissages(crp) : null;
  const comptable = clos?.lignes.find(({ code }) => code === 'comptable')?.valeur ?? null;
  const annee = clos && anneeClose(contrat, clos.exercice);
  const produits = closEn(contrat, clos?.exercice)?.produitsCrp;
  const [etablissement, outil] = [lus?.etablissement ?? null, lus?.outil ?? null];
  const valeur = projete ?? (comptable === null ? null : euros(comptable));
  const sesProduits = etablissement
    ? surProduits(etablissement.valeur, anneeProjetee?.produitsCrp, DU_CRP)
    : surProduits(lus ? null : comptable, produits, DU_CRP);
  // On one line beside its year.
  const mots = sesProduits === null ? ' produits CRP' : '';
  return {
    // Where nothing is projected, what the last closing says.
    titre: valeur === null ? 'Résultat du CRP' : `Résultat ${lus?.annee ?? annee} du CRP, aides comprises`,
    valeur,
    precision: sesProduits ?? '',
    lignes: [
      ...cible(contrat, 'resultat_crp', lus?.annee ?? clos?.exercice),
      ...(outil === null || etablissement === null
        ? []
        : [{ libelle: `outil, ${documentProjete(outil.document)}`, valeur: euros(outil.valeur) }]),
      // Where an entity has not closed yet, the year before, which all have; of a closing, the one before it.
      ...(crp === undefined
        ? []
        : closes(crp)
            .filter((close) => lus !== null || (clos !== null && close.annee < clos.exercice))
            .slice(-1)
            .map((close) => ({
              libelle: anneeClose(contrat, close.annee),
              valeur: enSuite(
                euros(close.valeur),
                surProduits(close.valeur, closEn(contrat, close.annee)?.produitsCrp, mots)
              )
            }))),
      ...sansAides(etablissement, outil, anneeProjetee?.aides ?? null),
      ...sansComptes(etablissement, {
        'hors aides': anneeProjetee?.aides ?? null,
        [PART]: anneeProjetee?.produitsCrp ?? null
      }),
      ...(annee === null ? [] : [closSansAide(contrat, annee)])
    ]
  };
}

/** The last year that all entities have closed, without aid; where they never did, what the last closings lack. */
function closSansAide(contrat: Contrat, annee: string): Tuile['lignes'][number] {
  const { exercice = null, horsAides = null, produitsCrp = null } = contrat.dernierClos ?? {};
  return {
    libelle: `${exercice === null ? annee : anneeClose(contrat, exercice)}, hors aides`,
    valeur: enSuite(connu(horsAides), surProduits(horsAides, produitsCrp))
  };
}

/** The years that all entities have closed. */
const closes = ({ realise }: Contrat['trajectoires'][number]) =>
  realise.flatMap(({ annee, valeur }) => (valeur === null ? [] : { annee, valeur }));

/** Both landings without the aid that the hospital's document counts. */
function sansAides(
  etablissement: Atterrissages['etablissement'],
  outil: Atterrissages['outil'],
  aides: number | null
): Tuile['lignes'] {
  if (etablissement === null || aides === null) return [];
  const duOutil = outil === null ? null : `outil ${euros(outil.valeur - aides)}`;
  return [{ libelle: 'hors aides', valeur: enSuite(euros(etablissement.valeur - aides), duOutil) }];
}

/** Why a year that is over is not the last closing: entities whose account is still to come. */
function compteAttendu({ transmissions }: Contrat, annee: number): Tuile['lignes'] {
  const n = transmissions.filter(
    (t) => t.document === 'compte_financier' && t.exercice === annee && t.transmisLe === null
  ).length;
  return n === 0 ? [] : [{ libelle: `compte financier ${annee} attendu`, valeur: `${n}\u00a0EJ` }];
}

/** What the debt calls of a year, and what is left of its CAF or missing once it is repaid. */
function capitalDe(annee: number, valeur: number, capital: number | null): Tuile['lignes'][number] {
  const couverture = couvreLeCapital(valeur, capital);
  return {
    libelle: `capital ${annee}`,
    valeur:
      couverture === null || capital === null
        ? 'non connu'
        : `${euros(capital)}, il ${couverture.couvre ? 'reste' : 'manque'} ${euros(Math.abs(couverture.marge))}`
  };
}

/** Hospitals that the sum hides: what one has over its capital repays no debt of another. */
function sousLeurCapital(courts: AnneeProjetee['courts']): Tuile['lignes'] {
  if (courts === null) return [];
  return [{ libelle: 'CAF sous le capital', valeur: `${courts.ejs}\u00a0EJ, il manque ${euros(courts.manque)}` }];
}

/** A contract without a path of its CAF: that of the last accounts of its hospitals all the same. */
function cafDuDernierClos({ dernierClos }: Contrat): { annee: number; valeur: number } | undefined {
  const { exercice: annee, caf: valeur = null } = dernierClos ?? {};
  return annee === undefined || valeur === null ? undefined : { annee, valeur };
}

/**
 * CAF of the year by the hospital's own document beside its target and the capital of that very year, then the last
 * closing beside its own; below the capital, the hospital borrows to repay.
 */
function caf(contrat: Contrat): Tuile {
  const { anneeProjetee, trajectoires } = contrat;
  const solde = trajectoires.find((t) => t.solde === 'caf');
  const lus = solde ? atterrissages(solde) : null;
  const projetee = lus?.etablissement ?? null;
  const connues = solde ? closes(solde) : [];
  const close = connues.at(-1) ?? cafDuDernierClos(contrat);
  const tete = { code: 'caf' as const, barre: null };
  const lue = lus && projetee ? { annee: lus.annee, valeur: projetee.valeur } : close;
  if (lue === undefined) {
    const lignes = [{ libelle: sansCompte(contrat, AUCUN_COMPTE), valeur: '' }];
    return { ...tete, titre: 'CAF et capital à rembourser', valeur: null, precision: '', ton: 'neutre', lignes };
  }
  const { capital = null, produits = null } = (projetee ? anneeProjetee : closEn(contrat, lue.annee)) ?? {};
  const sesProduits = surProduits(lue.valeur, produits, DU_TOTAL);
  return {
    ...tete,
    titre: `CAF ${anneeClose(contrat, lue.annee, 'provisoire')} et capital à rembourser`,
    valeur: euros(lue.valeur),
    precision: enSuite(projetee && documentProjete(projetee.document), sesProduits),
    ton: couvreLeCapital(lue.valeur, capital)?.couvre === false ? 'moins' : 'neutre',
    lignes: [
      ...cible(contrat, 'caf', lue.annee),
      capitalDe(lue.annee, lue.valeur, capital),
      ...(projetee && contrat.entete.membres.length > 1 ? sousLeurCapital(anneeProjetee?.courts ?? null) : []),
      ...sansComptes(projetee, { [PART]: produits }),
      ...(close ? compteAttendu(contrat, close.annee + 1) : []),
      ...(projetee ? connues.slice(-1) : connues.slice(-2, -1)).flatMap((avant) => {
        const sien = closEn(contrat, avant.annee);
        return [
          {
            libelle: anneeClose(contrat, avant.annee),
            valeur: enSuite(
              euros(avant.valeur),
              surProduits(avant.valeur, sien?.produits, sesProduits === null ? DU_TOTAL : '')
            )
          },
          ...(sien ? [capitalDe(avant.annee, avant.valeur, sien.capital)] : [])
        ];
      })
    ]
  };
}

type Caisse = Contrat['tresorerie'][number];

/** The lowest entity and its support hospital side by side, line by line, so that each has its target and its year before. */
function tresorerie({
  entete,
  tresorerie: soldes,
  comptesFermes,
  seuils
}: Contrat): Pick<Tuile, 'titre' | 'lignes'> & Partial<Pick<Tuile, 'valeur' | 'precision'>> {
  const connus = soldes.filter((t) => t.jours !== null);
  const basse = connus.toSorted((a, b) => (a.jours ?? 0) - (b.jours ?? 0))[0];
  if (basse === undefined || comptesFermes !== undefined) return { titre: 'Trésorerie, jours de charges', lignes: [] };
  const support = soldes.find((t) => t.support && t.ej !== basse.ej);
  const seule = connus.length === 1;
  const jours = (n: number) => joursDeCharges(n, seuils?.joursDeCharges);
  const duSupport = (dit: (caisse: Caisse) => string) => support && `support\u00a0${dit(support)}`;
  return {
    titre: `Trésorerie au ${dateCourte(basse.date)}`,
    valeur: jours(basse.jours ?? 0),
    precision: enSuite('de charges', surProduits(basse.montant, basse.produits, DU_TOTAL)),
    lignes: [
      {
        libelle: seule ? 'entité' : `la plus basse de ${connus.length}`,
        valeur: `${basse.nom}${basse.support && !seule ? ', hôpital support' : ''}`
      },
      {
        libelle: 'solde',
        valeur: enSuite(
          euros(basse.montant),
          duSupport(({ montant }) => euros(montant)),
          support && support.jours !== null ? jours(support.jours).replace(/jours?$/u, 'j') : null,
          support ? surProduits(support.montant, support.produits) : null
        )
      },
      {
        libelle: 'un an avant',
        valeur: enSuite(
          connu(basse.unAnAvant),
          duSupport((t) => connu(t.unAnAvant))
        )
      },
      cibles(basse, support, exerciceJuge(entete)),
      {
        libelle: 'jour le plus bas',
        valeur: enSuite(
          connu(basse.plusBas),
          duSupport((t) => connu(t.plusBas))
        )
      },
      ...echues(soldes, support)
    ]
  };
}

/** What the contract asks of the cash of the lowest entity and of its support hospital, or why it asks nothing. */
function cibles(basse: Caisse, support: Caisse | undefined, annee: number): Tuile['lignes'][number] {
  const dite = (caisse: Caisse) =>
    caisse.cible === null ? ABSENCES_DE_CIBLE[caisse.sansCible ?? 'aucune'] : euros(caisse.cible);
  const [sienne, duSupport] = [dite(basse), support && dite(support)];
  const absentes = basse.cible === null && (support?.cible ?? null) === null;
  return {
    // A reason says that it is of a target.
    libelle: `${basse.cible === null ? '' : 'cible '}fin ${annee}`,
    valeur: enSuite(sienne, duSupport && !(absentes && duSupport === sienne) ? `support\u00a0${duSupport}` : null)
  };
}

/** Euros, or « non connu ». */
const connu = (montant: number | null): string => (montant === null ? 'non connu' : euros(montant));

/** Dettes fiscales et sociales past their date: « par principe » none; not known is not none. */
function echues(soldes: Contrat['tresorerie'], support?: Contrat['tresorerie'][number]): Tuile['lignes'] {
  const connues = soldes.flatMap((t) => t.echues ?? []);
  if (connues.length === 0) return [{ libelle: 'fiscal, social échu', valeur: connu(null) }];
  const dues = connues.filter((montant) => montant > 0);
  const surToutes =
    connues.length < soldes.length
      ? ` (${connues.length}\u00a0EJ ${accord(connues.length, 'connue')} sur ${soldes.length})`
      : '';
  const duSupport = support?.echues ?? null;
  if (dues.length === 0) return [{ libelle: 'fiscal, social échu', valeur: `aucun${surToutes}` }];
  const valeur = enSuite(
    `${euros(somme(dues))}, ${dues.length}\u00a0EJ${surToutes}`,
    support === undefined ? null : `support ${duSupport === 0 ? 'aucun' : connu(duSupport)}`
  );
  return [{ libelle: 'fiscal, social échu', valeur }];
}

/** A surplus of some lines is not taken off what others lost. */
function perdusOuMoindres({ perdu, moindre }: Contrat['gains']['reste']): Tuile['lignes'] {
  if (moindre >= 0) return [{ libelle: 'perdus, repris ou moindres', valeur: euros(perdu + moindre) }];
  return [{ libelle: 'perdus ou repris\u00a0; en sus', valeur: enSuite(euros(perdu), euros(-moindre)) }];
}

function plan({
  entete,
  gains,
  dernierClos,
  comptesFermes
}: Contrat): Pick<Tuile, 'titre' | 'lignes' | 'barre' | 'precision'> & { valeur?: string } {
  const { reste } = gains;
  const titre = 'Plan, en année pleine';
  const possibles = gainsPossibles(gains.raisonAbsence);
  // A project signed without any line: gains are not its subject, and none is said to be planned.
  if (!possibles && etatSigne(entete.etat))
    return { titre, valeur: 'sans objet', precision: '', barre: null, lignes: [] };
  if (!possibles || !entete.commence) {
    const [valeur, precision] = possibles
      ? ['aucun à date', 'contrat non commencé']
      : ['sans objet', 'contrat non signé'];
    const lignes = [{ libelle: 'prévus', valeur: euros(gains.apPlanifiee) }];
    return { titre, valeur, precision, barre: null, lignes };
  }
  const produits = dernierClos?.produits ?? null;
  const desProduits = part(gains.apEnVigueur, produits);
  return {
    titre,
    precision: [
      'en vigueur',
      ...(desProduits === null || desProduits === 0 ? [] : [`${pourcentLisible(desProduits, 1)}${DU_TOTAL}`])
    ].join(', '),
    barre: { fait: gains.apEnVigueur, du: gains.apDue, tout: gains.apPlanifiee },
    lignes: [
      ...(gains.enVigueurUnAnAvant === null
        ? []
        : [{ libelle: 'un an avant', valeur: euros(gains.enVigueurUnAnAvant) }]),
      {
        libelle: `dus ${momentDu(entete.arret)}`,
        valeur: `${euros(gains.apDue)}, sur ${euros(gains.apPlanifiee)} prévus`
      },
      ...(produits === null && comptesFermes === undefined ? [{ libelle: PART, valeur: connu(null) }] : []),
      ...perdusOuMoindres(reste),
      { libelle: 'date d’effet passée, sans effet', valeur: euros(reste.echu) },
      {
        libelle: estFini(entete.arret) ? 'pas encore dus à sa fin' : 'à venir',
        valeur: euros(reste.aVenir + reste.sansDate)
      }
    ]
  };
}
