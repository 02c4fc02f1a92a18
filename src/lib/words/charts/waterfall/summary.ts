import { euros } from '$lib/format/nombre';
import { montantSigne } from '../montant';
import { enEtapes, resteDe, type Etape } from './etapes';
import type { WaterfallEntree } from './waterfall.types';

const FAMILLES = { plan: 'Plan', 'hors-plan': 'Hors plan', inconnu: 'Non expliqué' } as const;

export type FamilleEtape = keyof typeof FAMILLES;

/** Which of the three families a piece belongs to; null for an end. */
export function familleDe({ teinte }: Etape): FamilleEtape | null {
  if (teinte === 'borne') return null;
  return teinte === 'hors-plan' || teinte === 'inconnu' ? teinte : 'plan';
}

/** Empty for what would be called the plan's in a bridge that has none. */
export function motDeFamille(famille: FamilleEtape, { sansPlan = false }: Pick<WaterfallEntree, 'sansPlan'>): string {
  return sansPlan && famille === 'plan' ? '' : FAMILLES[famille];
}

/** The bridge in one line: both ends and the change. */
export function enBref({ depart, arrivee }: WaterfallEntree): string {
  return (
    `De «\u00a0${depart.libelle}\u00a0» (${euros(depart.valeur)}) à «\u00a0${arrivee.libelle}\u00a0» ` +
    `(${euros(arrivee.valeur)})\u00a0: ${montantSigne(arrivee.valeur - depart.valeur)}`
  );
}

/** The bridge in sentences: ends, then the pieces by family with their signs. */
export function summary(entree: WaterfallEntree): string {
  const etapes = enEtapes(entree);
  const familles = (Object.keys(FAMILLES) as FamilleEtape[]).flatMap((famille) => {
    const pieces = etapes.filter((e) => familleDe(e) === famille);
    if (pieces.length === 0) return [];
    const somme = pieces.reduce((total, e) => total + e.apres - e.avant, 0);
    const liste = pieces.map((e) => `${e.libelle} ${montantSigne(e.apres - e.avant)}`).join(', ');
    const nom = motDeFamille(famille, entree);
    const seule = pieces.length === 1 && pieces[0]?.libelle === nom;
    return [nom === '' || seule ? `${liste}.` : `${nom}, ${montantSigne(somme)}\u00a0: ${liste}.`];
  });
  return [`${enBref(entree)}.`, ...familles].join(' ');
}

/** What must be said under the bridge: pieces that do not sum to the whole. */
export function notes(entree: WaterfallEntree): string[] {
  const reste = resteDe(entree);
  if (reste === 0) return [];
  return [
    `Les pièces ne totalisent pas l’écart entre les deux bouts\u00a0: il reste ${montantSigne(reste)}, montré hachuré.`
  ];
}

/** What the cursor says of a bar: « Chirurgie : −1,3 M€, de −3,4 M€ à −4,7 M€ ; 2 jalons en retard ». */
export function lireEtape(entree: WaterfallEntree, index: number): string {
  const e = enEtapes(entree)[index];
  if (!e) return '';
  const famille = familleDe(e);
  if (famille === null) return `${e.libelle}\u00a0: ${euros(e.apres)}`;
  const mots = [
    montantSigne(e.apres - e.avant),
    ...(famille === 'hors-plan' ? ['hors plan'] : []),
    `de ${euros(e.avant)} à ${euros(e.apres)}`
  ];
  return `${e.libelle}\u00a0: ${mots.join(', ')}${e.detail ? `\u00a0; ${e.detail}` : ''}`;
}
