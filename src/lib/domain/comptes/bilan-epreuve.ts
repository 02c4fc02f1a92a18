import { erreurMoyenne, METHODES, type Essai, type Methode, type PosteEprouve } from './epreuve-atterrissage';
import type { VersionCompte } from './codes';
import { parCle } from './par-cle';

/** How far each method was from the closings, at one month, for one item: means without sign, in euros. */
export interface LigneDEpreuve {
  mois: number;
  poste: PosteEprouve;
  /** Years tried. */
  exercices: number[];
  erreurs: Record<Methode, number | null>;
  /** The same of the hospital's own document of that day, over as many years as it had one. */
  hopital: { erreur: number; exercices: number; versions: VersionCompte[] } | null;
}

/** Trials of several entities added up, over the years that all of them have: errors that cancel out do. */
export function sommeDesEssais(listes: readonly (readonly Essai[])[]): Essai[] {
  const [premiere = [], ...autres] = listes;
  return premiere.flatMap((essai) => {
    const memes = autres.map((liste) =>
      liste.find((e) => e.annee === essai.annee && e.mois === essai.mois && e.poste === essai.poste)
    );
    if (memes.includes(undefined)) return [];
    return [memes.reduce<Essai>((total, e) => (e === undefined ? total : ensemble(total, e)), essai)];
  });
}

function ensemble(a: Essai, b: Essai): Essai {
  const somme = (methode: Methode) => a.prevus[methode] + b.prevus[methode];
  const hopital =
    a.hopital === null || b.hopital === null
      ? null
      : {
          montant: a.hopital.montant + b.hopital.montant,
          versions: [...a.hopital.versions, ...b.hopital.versions]
        };
  return {
    ...a,
    clos: a.clos + b.clos,
    prevus: { outil: somme('outil'), ecart: somme('ecart'), dernier: somme('dernier'), lineaire: somme('lineaire') },
    hopital
  };
}

/** The trials in a table: a line by month and item. */
export function bilanDesEssais(tentes: readonly Essai[]): LigneDEpreuve[] {
  return [...parCle(tentes, (e) => `${e.mois} ${e.poste}`).values()].flatMap((siens) => {
    const [premier] = siens;
    if (premier === undefined) return [];
    const erreur = (methode: Methode) => erreurMoyenne(siens.map((e) => e.clos - e.prevus[methode]));
    const [outil, ecart, dernier, lineaire] = METHODES.map(erreur);
    const dits = siens.flatMap(({ clos, hopital }) =>
      hopital === null ? [] : [{ ecart: clos - hopital.montant, versions: hopital.versions }]
    );
    const deLHopital = erreurMoyenne(dits.map((d) => d.ecart));
    return [
      {
        ...{ mois: premier.mois, poste: premier.poste, exercices: siens.map((e) => e.annee) },
        erreurs: { outil: outil ?? null, ecart: ecart ?? null, dernier: dernier ?? null, lineaire: lineaire ?? null },
        hopital:
          deLHopital === null
            ? null
            : {
                erreur: deLHopital,
                exercices: dits.length,
                versions: [...new Set(dits.flatMap((d) => d.versions))].sort()
              }
      }
    ];
  });
}

/** Whether a naive method was nearer the closings than the tool's own. */
export function naivePlusProche({ erreurs }: Pick<LigneDEpreuve, 'erreurs'>, methode: Methode): boolean {
  const { outil, [methode]: autre } = erreurs;
  return methode !== 'outil' && outil !== null && autre !== null && autre < outil;
}
