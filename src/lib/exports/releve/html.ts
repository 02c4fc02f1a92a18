import { MOTS_DU_RELEVE as MOTS, type Releve, type TableDuReleve } from '$lib/words/saisie/releve';
import { enCellule, enHtml } from '../html/texte';
import { COULEURS, POLICE } from '../pptx/charte';

/** Nothing but its own style: neither code nor anything from elsewhere, whatever the file would hold. */
const POLITIQUE = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
@page{size:A4;margin:18mm 16mm}
body{max-width:180mm;margin:0 auto;padding:10mm 4mm;color:#${COULEURS.ink};font-family:${POLICE},"Liberation Sans",Helvetica,sans-serif;font-size:10.5pt;line-height:1.35}
h1{margin:0;font-size:20pt}
h2{margin:7mm 0 2mm;font-size:13pt;break-after:avoid}
p{margin:0 0 2mm;white-space:pre-line}
.contrat{font-size:13pt;font-weight:600}
.simule{display:inline-block;padding:.6mm 2mm;border:1px solid #${COULEURS.worse};color:#${COULEURS.worse};font-weight:600}
table{width:100%;border-collapse:collapse}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:1.5mm 2mm;border-block-end:1px solid #${COULEURS.line};text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{border-block-end:2px solid #${COULEURS.ink};color:#${COULEURS['ink-2']}}
footer{margin-block-start:10mm;padding-block-start:2mm;border-block-start:1px solid #${COULEURS.line};color:#${COULEURS['ink-2']};font-size:9pt}
@media print{body{padding:0}}
`;

const rangee = (cellules: readonly string[], balise: 'td' | 'th scope="col"'): string =>
  `<tr>${cellules.map((cellule) => `<${balise}>${enCellule(cellule)}</${balise === 'td' ? 'td' : 'th'}>`).join('')}</tr>`;

const section = ({ titre, entetes, lignes }: TableDuReleve): string => `<h2>${enHtml(titre)}</h2>
<table>
<thead>${rangee(entetes, 'th scope="col"')}</thead>
<tbody>${lignes.map((ligne) => rangee(ligne, 'td')).join('')}</tbody>
</table>`;

/** The minutes of a meeting as one page that prints on A4, or to PDF, without code or anything from elsewhere. */
export function releveHtml(releve: Releve): string {
  const { titre, contrat, seance, participants, synthese, tables, simule, pied } = releve;
  const paragraphes = (textes: readonly string[]) => textes.map((texte) => `<p>${enHtml(texte)}</p>`).join('\n');
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLITIQUE}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="Trajectoire">
<title>${enHtml(`${titre}, ${contrat}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${enHtml(titre)}</h1>
<p class="contrat">${enHtml(contrat)}</p>
<p>${enHtml(seance)}</p>
${simule === null ? '' : `<p class="simule">${enHtml(simule)}</p>`}
${participants === null ? '' : `<h2>${MOTS.participantsDits}</h2>\n${paragraphes([participants])}`}
${synthese.length === 0 ? '' : `<h2>${MOTS.synthese}</h2>\n${paragraphes(synthese)}`}
${tables.length === 0 && synthese.length === 0 ? paragraphes([MOTS.vide]) : tables.map(section).join('\n')}
</main>
<footer>${paragraphes(pied)}</footer>
</body>
</html>
`;
}
