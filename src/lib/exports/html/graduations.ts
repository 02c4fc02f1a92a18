import { enHtml } from './texte';

/** The grid of an axis of amounts and what each line is worth, at the left of its frame. */
export const graduationsSvg = (
  graduations: readonly { y: number; texte: string; zero: boolean }[],
  { gauche, droite }: { gauche: number; droite: number }
): string[] =>
  graduations.map(
    ({ y, texte, zero }) =>
      `<line class="grille${zero ? ' zero' : ''}" x1="${gauche}" x2="${droite}" y1="${y}" y2="${y}"/>` +
      `<text class="leger" x="${gauche - 6}" y="${y + 4}" text-anchor="end">${enHtml(texte)}</text>`
  );
