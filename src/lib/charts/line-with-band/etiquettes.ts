import { valeurLisible } from '$lib/format/nombre';
import type { BandePoint, IndicateurBref, Point } from '$lib/views/modele';
import { estTrace } from '$lib/words/charts/lecture';
import type { Echelle } from '../axis/echelle';
import { etager } from '../labels/etager';
import { couper } from '$lib/format/largeur-texte';

/** A direct label at the right of the drawing; its first line is the value. */
export interface Etiquette {
  genre: 'entite' | 'region' | 'bande';
  x: number;
  /** Baseline of the first line. */
  y: number;
  lignes: string[];
  complet: string;
}

interface Noms {
  entite: string;
  points: readonly Point[];
  region: readonly Point[];
  regionLibelle: string;
  bandes: readonly BandePoint[];
  indicateur: IndicateurBref;
}

interface Place {
  y: Echelle;
  cadre: { droite: number; haut: number; bas: number };
  /** Room at the right of the drawing, in pixels. */
  marge: number;
  corps: number;
}

const INTERLIGNE = 13.5;

/**
 * Labels at the end of the series, the region and the band: last value and name, moved apart. When there is no room
 * for all of them their names are cut to one line.
 */
export function etiqueter(noms: Noms, { y, cadre, marge, corps }: Place): Etiquette[] {
  const largeur = marge - 12;
  const nomme = (nom: string) => couper(nom, largeur, corps, 2);
  const souhaits: { genre: Etiquette['genre']; ancre: number; lignes: string[]; complet: string }[] = [];
  const finale = Math.max(0, ...[...noms.points, ...noms.region, ...noms.bandes].map((p) => p.annee));
  const ajouter = (genre: 'entite' | 'region', nom: string, points: readonly Point[]) => {
    const dernier = points
      .filter(estTrace)
      .sort((a, b) => a.annee - b.annee)
      .at(-1);
    if (!dernier) return;
    const valeur = valeurLisible(dernier.valeur, noms.indicateur);
    const annee = dernier.annee === finale ? '' : ` en ${dernier.annee}`;
    const reserve = dernier.statut === 'provisoire' ? ' prov.' : '';
    souhaits.push({
      genre,
      ancre: y(dernier.valeur),
      lignes: [...couper(`${valeur}${annee}${reserve}`, largeur, corps, 2), ...nomme(nom)],
      complet: `${nom}\u00a0: ${valeur}${annee}`
    });
  };
  ajouter('entite', noms.entite, noms.points);
  ajouter('region', noms.regionLibelle, noms.region);
  const bande = [...noms.bandes].sort((a, b) => a.annee - b.annee).at(-1);
  if (bande) {
    souhaits.push({
      genre: 'bande',
      ancre: y(bande.mediane),
      lignes: ['P20–P80 national', 'trait\u00a0: médiane'],
      complet: 'Du 20e au 80e centile des GHT de France\u00a0; trait\u00a0: médiane'
    });
  }
  const hauteurs = souhaits.map((s) => s.lignes.length * INTERLIGNE + 5);
  const tops = etager(
    souhaits.map((s, i) => s.ancre - (hauteurs[i] ?? 0) / 2),
    hauteurs,
    [cadre.haut - 8, cadre.bas + 10]
  );
  return souhaits.map(({ genre, lignes, complet }, i) => ({
    genre,
    x: cadre.droite + 10,
    y: Math.round((tops[i] ?? 0) + INTERLIGNE * 0.8),
    lignes,
    complet
  }));
}
