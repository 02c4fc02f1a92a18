import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, it } from 'vitest';
import mots, { tientAuxMots } from './mots.js';

const ECRAN = '/projet/src/lib/components/contrat/Essai.svelte';
const regle = { plugins: { t: { rules: { mots } } }, rules: { 't/mots': 'error' } } as const;

/** What a screen, or a rule, says by itself. */
function dits(code: string, fichier = ECRAN): string[] {
  const messages = new Linter({ configType: 'flat', cwd: '/projet' }).verify(
    code,
    [...svelte.configs.base, { files: ['**/*', '**/*.ts'], ...regle }],
    fichier
  );
  return messages.map(({ message }) => /«\u00a0(.+)\u00a0» se dit dans src\/lib\/words/.exec(message)?.[1] ?? message);
}

describe('ce qu’un écran dit est écrit dans « words »', () => {
  it('un composant, un graphique, une page y sont tenus\u00a0; les mots eux-mêmes, non', () => {
    expect(tientAuxMots(ECRAN)).toBe(true);
    expect(tientAuxMots('/projet/src/routes/[jeu]/explorer/+page.svelte')).toBe(true);
    expect(tientAuxMots('/projet/src/lib/words/contrat/jalons.ts')).toBe(false);
  });

  it('un mot du texte, une phrase du code, une étiquette sont nommés, avec la place où les dire', () => {
    expect(dits('<h3>Cible</h3>')).toEqual(['Cible']);
    expect(dits('<p>{n === 0 ? "aucun dû" : n}</p>')).toEqual(['aucun dû']);
    expect(dits('<p>{`${n} jours`}</p>')).toEqual(['\ufffd jours']);
    expect(dits('<nav aria-label="Membres"></nav>')).toEqual(['Membres']);
    expect(dits('<Section titre="Jalons" />')).toEqual(['Jalons']);
    expect(dits('<script>const LISTE = { axe: "tous les axes" };</script>')).toEqual(['tous les axes']);
  });

  it('un code, une classe, un tracé, une adresse, un chiffre ne sont pas des mots', () => {
    expect(
      dits('<p id="vie" class="carte {ton}"><Icone nom="en-cours" />{valeur}, {MOTS.cible} ≠ 3&nbsp;</p>')
    ).toEqual([]);
    expect(dits('<svg viewBox="0 0 8 8"><path d="M0 0 L8 8" transform={`translate(${x} ${y})`} /></svg>')).toEqual([]);
    expect(dits('<script>import a from "./un fichier.js"; const b = `/${jeu}/ght/`;</script>')).toEqual([]);
  });

  it('une règle tient des codes et des chiffres, aucune phrase', () => {
    const regleDuMetier = '/projet/src/lib/domain/gain/essai.ts';
    expect(tientAuxMots(regleDuMetier)).toBe(true);
    expect(tientAuxMots('/projet/src/lib/domain/gain/essai.test.ts')).toBe(false);
    expect(dits('export const raison = "gains attendus gelés";', regleDuMetier)).toEqual(['gains attendus gelés']);
    expect(dits('export const codes = ["en_cours", `cf ${annee}`, { "actes par salle": 3 }];', regleDuMetier)).toEqual(
      []
    );
    expect(dits('throw new Error(`aucune règle « ${nom} »`);', regleDuMetier)).toEqual([]);
  });

  it('une vue donne des codes et des valeurs\u00a0: ni phrase, ni étiquette, ni nombre ou date mis en mots', () => {
    const vue = '/projet/src/lib/views/aides/essai.ts';
    expect(tientAuxMots(vue)).toBe(true);
    expect(tientAuxMots('/projet/src/lib/views/aides/essai.test.ts')).toBe(false);
    expect(dits('export const entite = "établissement support";', vue)).toEqual(['établissement support']);
    expect(dits('export const libelle = `Tranche ${n}, ${libelle}`;', vue)).toEqual(['Tranche \ufffd, \ufffd']);
    expect(dits('export const nom = `comptes de ${ght}`;', vue)).toEqual(['comptes de \ufffd']);
    expect(dits('import { dateLongue } from "$lib/format/date";', vue)).toEqual(['$lib/format/date']);
    expect(dits('import { ETATS } from "$lib/schema/vocabulaire/contrat";', vue)).toEqual([
      '$lib/schema/vocabulaire/contrat'
    ]);
  });

  it('une requête, un code, un texte du jeu, un ordre, une erreur n’en sont pas', () => {
    const vue = '/projet/src/lib/views/aides/essai.ts';
    expect(
      dits(
        'export const q = `SELECT ${colonnes} FROM aide_suivie ORDER BY contrat, rang`; const c = "aide_suivie";',
        vue
      )
    ).toEqual([]);
    expect(dits('export const document = [`mois ${n}`, `${version} ${numero}`, noms.join(", ")];', vue)).toEqual([]);
    expect(dits('import { compareFrench } from "$lib/format/order";', vue)).toEqual([]);
    expect(dits('if (!moi) throw new NotInDataset(`le contrat n’a pas d’action « ${n} »`);', vue)).toEqual([]);
  });
});
