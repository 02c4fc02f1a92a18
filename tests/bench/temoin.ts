/** Address of the static witness: what all else is compared with, in the same run. */
export const TEMOIN = '/temoin.html';

const MOIS = 60;
const GHT = 12;
const ACTIONS = 40;
const STYLE =
  '<style>body{font:14px system-ui;margin:16px;max-width:1100px}#kpis{display:flex;gap:12px;min-height:70px}.kpi{border:1px solid #ccc;padding:8px;border-radius:6px;display:grid}.kpi span{font-size:22px}path{fill:none;stroke:#1f5fbf;stroke-width:2}.target{stroke:#c33;stroke-dasharray:4}rect{fill:#9db9dd}rect.sel{fill:#1f5fbf}#rank text{font-size:10px}td,th{padding:2px 8px;text-align:left}#line{min-height:300px}</style>';

/** A number between 0 and 1 that depends on `n` alone: the witness is the same on any day. */
const alea = (n: number): number => ((n * 2_654_435_761) % 1_000_003) / 1_000_003;

const suite = <T>(n: number, f: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => f(i));
const jour = (n: number): string => new Date(Date.UTC(2024, 0, 1 + Math.round(n))).toISOString().slice(0, 10);

function courbe(): string {
  const valeurs = suite(MOIS, (i) => 100 - 0.12 * i + 8 * (alea(i + 7) - 0.5));
  const cibles = suite(MOIS, (i) => 97 - 1.25 * Math.floor(i / 12));
  const [bas, haut] = [Math.min(...valeurs, ...cibles), Math.max(...valeurs, ...cibles)];
  const chemin = (points: readonly number[]): string =>
    `M${points.map((v, i) => `${(44 + (706 * i) / (MOIS - 1)).toFixed(1)},${(236 - (226 * (v - bas)) / (haut - bas)).toFixed(1)}`).join('L')}`;
  return `<svg viewBox="0 0 760 260"><path class="target" d="${chemin(cibles)}"/><path class="value" d="${chemin(valeurs)}"/><text x="2" y="16">${haut.toFixed(1)}</text><text x="2" y="236">${bas.toFixed(1)}</text><text x="44" y="256">2021-01</text><text x="680" y="256">2025-12</text></svg>`;
}

function rangs(): string {
  const barres = suite(GHT, (i) => {
    const largeur = (670 * (1 - 0.04 * i)).toFixed(1);
    return `<rect x="80" y="${10 + i * 14}" width="${largeur}" height="12"${i === 4 ? ' class="sel"' : ''}/><text x="2" y="${20 + i * 14}">GHT${String(i + 1).padStart(3, '0')}</text>`;
  });
  return `<svg viewBox="0 0 760 ${20 + GHT * 14}">${barres.join('')}</svg>`;
}

function actions(): string {
  const verbes = ['Mutualiser', 'Dématérialiser', 'Renégocier', 'Réorganiser', 'Optimiser'];
  const objets = ['les achats', 'la biologie', 'le bloc', 'la pharmacie', 'le transport', 'la facturation'];
  const etats = ['Non démarrée', 'En cours', 'Terminée', 'En retard'];
  const lignes = suite(ACTIONS, (i) => {
    const [prevu, debut] = [10 + 490 * alea(i + 5), 700 * alea(i + 13)];
    const cellules = [
      `${verbes[i % verbes.length] ?? ''} ${objets[i % objets.length] ?? ''}`,
      etats[Math.floor(4 * alea(i + 3))] ?? '',
      prevu.toFixed(1),
      (prevu * alea(i + 11)).toFixed(1),
      jour(debut),
      jour(debut + 120 + 300 * alea(i + 19))
    ];
    return `<tr>${cellules.map((cellule) => `<td>${cellule}`).join('')}</tr>`;
  });
  return `<table><thead><tr><th>Action<th>Statut<th>Gain prévu<th>Gain réel<th>Début<th>Échéance</tr></thead><tbody>${lignes.join('')}</tbody></table>`;
}

/**
 * The same kind of page written with nothing to run: four figures, a curve with its target, the rank of twelve GHT, a
 * table of forty actions, in one file of two kilobytes on the wire.
 */
export function temoin(): string {
  const ght = suite(GHT, (i) => `<a href="GHT${i + 1}">Vallée Nord ${i + 1}</a> `).join('');
  const chiffres = suite(
    4,
    (i) =>
      `<div class="kpi"><b>IND0${i + 1}</b><span>${(100 * alea(i + 31)).toFixed(1)}</span><small>cible ${(100 * alea(i + 37)).toFixed(1)}</small></div>`
  ).join('');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Témoin</title>${STYLE}</head><body><main><h1>Indicateurs</h1><details id="ghts"><summary>GHT</summary>${ght}</details>
<div id="kpis">${chiffres}</div><h2>IND01</h2><div id="line">${courbe()}</div>
<h2>Classement</h2><div id="rank">${rangs()}</div>
<h2>Actions</h2><div id="actions">${actions()}</div></main></body></html>`;
}
