import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Question } from '$lib/views/explorer/question.types';

export const MOTS_DES_PROPOSITIONS = {
  titre: 'Aucune question pour l’instant',
  conseil:
    'Choisissez des indicateurs, un niveau, des périmètres et des années, puis «\u00a0Poser la question\u00a0». Le moteur de calcul, quelques mégaoctets, se télécharge à la première question\u00a0; il travaille dans ce navigateur et rien n’est envoyé.',
  exemple: 'Par exemple\u00a0:'
};

/** Questions to begin with: a volume and a ratio by GHT, then the hospitals of a first perimeter. */
export function propositions({
  indicateurs,
  perimetres
}: ExplorerModele): { titre: string; question: Partial<Question> }[] {
  const somme = indicateurs.find((i) => i.principal && i.agregation === 'somme');
  const ratio = indicateurs.find((i) => i.principal && i.agregation === 'ratio');
  const hopital = indicateurs.find((i) => i.niveaux.includes('ej'));
  const [premier] = perimetres;
  const parGht = [somme, ratio].flatMap((i) =>
    i ? [{ titre: `${i.libelle}, par GHT`, question: { indicateurs: [i.code] } }] : []
  );
  if (!hopital || !premier) return parGht;
  return [
    ...parGht,
    {
      titre: `${hopital.libelle}, hôpital par hôpital\u00a0: ${premier.libelle}`,
      question: { indicateurs: [hopital.code], niveau: 'ej', perimetres: [premier.ght] }
    }
  ];
}
