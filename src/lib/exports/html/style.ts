import { FEUILLE } from '$lib/words/dossier/mise-en-page';
import { COULEURS, POLICE } from '../pptx/charte';

/** An A4 sheet lying down, in millimetres. */
const A4 = { largeur: 297, hauteur: 210, cote: 12, bout: 10 } as const;
const POUCE = 25.4;

/** What a length or a letter of a slide becomes on a sheet. */
const ECHELLE = (A4.largeur - 2 * A4.cote) / POUCE / (FEUILLE.largeur - 2 * FEUILLE.marge);
const points = (corps: number): string => `${Math.round(corps * ECHELLE * 10) / 10}pt`;

const couleurs = Object.entries(COULEURS)
  .map(([nom, hexa]) => `--${nom}:#${hexa}`)
  .join(';');

/**
 * Of a pack in one file. A table has in `--corps` the points and in `--largeur` the inches that it has on a slide; a
 * narrow screen scrolls it rather than pressing its figures.
 */
export const STYLE = `
:root{${couleurs};color-scheme:light;font-family:${POLICE},"Liberation Sans",Helvetica,sans-serif;line-height:1.25}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--line);color:var(--ink);font-size:${points(14)}}
h1,h2,p,dl,dd,ul{margin:0}
.feuille{display:flex;flex-direction:column;gap:3mm;width:${A4.largeur}mm;max-width:100%;min-height:${A4.hauteur}mm;margin:6mm auto;padding:${A4.bout}mm ${A4.cote}mm;background:var(--surface)}
h1,h2{font-size:${points(25)};line-height:1.15}
.couverture>div{display:flex;flex:1;flex-direction:column;gap:6mm;justify-content:center;padding-inline-start:10mm;border-inline-start:4mm solid var(--accent)}
.couverture h1{font-size:${points(40)};line-height:1.15}
.couverture .sous-titre{font-size:${points(20)}}
.message{font-size:${points(22)}}
.sous-titre,.note,.legende{color:var(--ink-2)}
.sous-titre{white-space:pre-line}
.note,.legende{font-size:${points(11)};white-space:pre-line}
.posee{margin-block-end:-2mm;color:var(--ink-2);font-size:${points(12)}}
.dessin .nom-du-tableau{margin-block-end:2mm}
.cote-a-cote{display:flex;gap:9mm;align-items:flex-start}
.dessin{flex:7.5 1 0;min-width:0}
.cles{display:grid;flex:4.2 1 0;gap:5mm}
dl{border-block-start:2px solid var(--ink)}
dl div{display:flex;gap:3mm;align-items:center;justify-content:space-between;padding-block:1.5mm;border-block-end:1px solid var(--line)}
dt span{display:block;color:var(--ink-2);font-size:${points(11)}}
dd{flex:none;max-width:60%;font-weight:700;text-align:end}
.manque{color:var(--worse)}
.dense h1,.dense h2{font-size:${points(21)}}
.dense{gap:2mm}
.dense .cote-a-cote{gap:6mm}
.dense .cles{flex:4.7 1 0;gap:2.5mm}
.dense dl div{padding-block:1mm}
.dense th,.dense td{padding-block:1.2mm}
.dense .note{columns:2;column-gap:9mm}
.question{padding-inline-start:4mm;border-inline-start:1mm solid var(--accent)}
.commentaire{padding-inline-start:4mm;border-inline-start:1mm solid var(--accent);font-size:${points(12)}}
ul{display:grid;gap:2.5mm;padding-inline-start:6mm}
.defilant{overflow-x:auto}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:calc(var(--corps)*${ECHELLE.toFixed(3)}pt);font-variant-numeric:tabular-nums}
th,td{padding:1.7mm 2.2mm;border-block-end:1px solid var(--line);text-align:start;vertical-align:top;white-space:pre-line}
thead th{border-block-end:2px solid var(--ink);color:var(--ink-2);vertical-align:bottom}
.n{text-align:end}
tr,dl div,li,svg{break-inside:avoid}
footer{display:flex;gap:1mm 6mm;align-items:center;margin-block-start:auto;padding-block-start:1.5mm;border-block-start:1px solid var(--line);color:var(--ink-3);font-size:${points(10)}}
footer div{flex:1;min-width:0;overflow-wrap:anywhere}
footer a{color:inherit}
.simule{padding:.6mm 2mm;border:1px solid var(--worse);color:var(--worse);font-weight:700;white-space:nowrap}
.rang{white-space:nowrap}
.trace{display:block;width:100%;max-height:128mm;font-size:11.5px}
.commentee .trace{max-height:112mm}
.posee~.cote-a-cote .trace{max-height:120mm}
.commentee .posee~.cote-a-cote .trace{max-height:104mm}
.trace.etroit{display:none}
.legende{display:flex;flex-wrap:wrap;gap:1mm 5mm;margin-block-start:2mm}
.cle{width:2.6mm;height:2.6mm}
.trace text{fill:var(--ink)}
.trace .leger{fill:var(--ink-3)}
.trace .fort{font-weight:700;paint-order:stroke;stroke:var(--surface);stroke-width:3px;stroke-linejoin:round}
.grille{stroke:var(--line)}
.zero{stroke:var(--control)}
.jonction{stroke:var(--ink-3);stroke-dasharray:1 2.5}
.borne{fill:var(--ink-2)}
.favorable{fill:var(--better)}
.defavorable{fill:var(--worse)}
.hors-plan{fill:var(--line);stroke:var(--neutral)}
.inconnu{fill:var(--surface);stroke:var(--neutral)}
.hachures{fill:none;stroke:var(--ink-2)}
.hachures.claires{stroke:var(--surface)}
.definitions{width:${A4.largeur}mm;max-width:100%;margin:6mm auto;padding:${A4.bout}mm ${A4.cote}mm;background:var(--surface);font-size:${points(12)}}
.definitions h2{font-size:${points(16)}}
.definitions dl{border:0}
.definitions dt{margin-block-start:2mm;font-weight:700}
.definitions dd{font-weight:400;text-align:start}
.courante{fill:var(--line);opacity:.4}
.version{fill:none;stroke:var(--ink-2);stroke-width:1.25;stroke-linejoin:round}
.ligne,.version.realise{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
.version.cible{stroke:var(--ink);stroke-dasharray:5 3}
.version.tendanciel{stroke:var(--control);stroke-dasharray:9 4}
.version.pgfp{stroke-dasharray:1.5 3}
.version.eprd{stroke-dasharray:7 2.5 1.5 2.5}
.version.atterrissage-1,.version.atterrissage-2{stroke:var(--accent);stroke-width:1.5;stroke-dasharray:3 3}
.version.recule{stroke:var(--control);stroke-width:1}
.fourchette{fill:var(--line);opacity:.7}
.bornes{stroke:var(--control);stroke-width:3}
.repere{fill:var(--surface);stroke:var(--accent);stroke-width:1.5}
.losange{stroke:var(--ink)}
.point{fill:var(--accent);stroke:var(--accent);stroke-width:1.5}
.point.ouvert{fill:var(--surface)}
.bloc{fill:var(--surface);stroke:var(--accent)}
.constate .bloc{fill:var(--accent)}
.realise .bloc{fill:var(--accent);stroke:var(--surface);stroke-width:2.5;stroke-dasharray:2 3}
.securise .bloc{fill:var(--accent-soft);stroke-width:3}
.valide .bloc{fill:var(--accent-soft)}
.chiffre .bloc{fill:var(--surface-2);stroke:var(--control)}
.identifie .bloc{stroke:var(--control);stroke-dasharray:3 2}
.report .bloc{stroke:var(--ink);stroke-width:1.5}
.activite .bloc{stroke:var(--control)}
.constate .hachures,.realise .hachures{stroke:var(--surface)}
.trace .constate .mot,.trace .realise .mot{fill:var(--surface)}
.attendu{stroke:var(--ink);stroke-width:2}
.trait{fill:none;stroke:var(--accent);stroke-width:1.75;stroke-linejoin:round}
.marque{fill:var(--accent);stroke:var(--accent);stroke-width:1.5}
.trait.ink,.marque.ink{stroke:var(--ink)}
.trait.ink-2,.marque.ink-2{stroke:var(--ink-2)}
.marque.ouvert{fill:var(--surface)}
.barre{fill:var(--surface-2);stroke:var(--control)}
.barre.retard{fill:var(--worse);stroke:var(--worse)}
.jour{stroke:var(--ink);stroke-width:1.5}
.reperes .bande{fill:var(--surface-2)}
.reperes .fait{fill:var(--accent)}
.reperes .fait.manque{fill:var(--worse)}
.reperes .repere{stroke:var(--ink);stroke-width:2.5}
.reperes .zero{stroke:var(--control)}
.trace .halo{paint-order:stroke;stroke:var(--surface);stroke-width:3px;stroke-linejoin:round}
@media screen and (max-width:60rem){
.definitions{width:auto;margin:0;padding:1.25rem 1rem;font-size:.875rem}
body{font-size:1rem}
.feuille{width:auto;min-height:0;margin:0 0 .5rem;padding:1.25rem 1rem}
h1,h2{font-size:1.25rem}
.couverture h1{font-size:1.75rem}
.message,.couverture .sous-titre{font-size:1.125rem}
.couverture>div{padding-inline-start:1rem;border-inline-start-width:.375rem}
.cote-a-cote{flex-direction:column;gap:1.25rem;align-items:stretch}
.dessin,.cles{flex:none}
.note,.legende,dt span,footer{font-size:.8125rem}
.dense .note{columns:1}
table{min-width:calc(var(--largeur)*936px/var(--corps));font-size:13px}
th,td{padding:.3rem .45rem}
.trace{max-height:none}
footer{flex-wrap:wrap}
footer div{flex-basis:100%}
}
@media screen and (max-width:40rem){
.trace.large{display:none}
.trace.etroit{display:block}
}
@page{size:A4 landscape;margin:${A4.bout}mm ${A4.cote}mm}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{background:none}
.definitions{display:none}
.feuille{width:auto;min-height:${A4.hauteur - 2 * A4.bout - 1}mm;margin:0;padding:0}
.feuille+.feuille{break-before:page}
.defilant{overflow:visible}
thead{display:table-header-group}
}
`;
