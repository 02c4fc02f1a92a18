import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { tables } from '$lib/schema/tables';
import regle, { tientAuxRegles } from './regles-du-metier.js';

const VUE = '/projet/src/lib/views/contrat/essai.ts';
const COMPOSANT = '/projet/src/lib/components/contrat/essai.ts';

function fautes(code: string, filename = VUE): (string | undefined)[] {
  const linter = new Linter({ cwd: '/projet' });
  return linter
    .verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { trajectoire: { rules: { regle } } },
        rules: { 'trajectoire/regle': 'error' }
      },
      { filename }
    )
    .map((m) => m.messageId ?? m.message);
}

describe('les règles du métier tiennent dans le domaine', () => {
  it('une vue, un composant, une page, un export y sont tenus, non un essai ni une règle', () => {
    expect(
      [VUE, COMPOSANT, '/projet/src/routes/+page.svelte', '/projet/src/lib/exports/csv.ts'].map(tientAuxRegles)
    ).toEqual([...[true, true, true, true]]);
    expect(tientAuxRegles('/projet/src/lib/views/contrat/essai.test.ts')).toBe(false);
    expect(tientAuxRegles('/projet/src/lib/domain/temps/connu.ts')).toBe(false);
    expect(
      fautes('export const e = (x: { etat: string }) => x.etat === "clos";', '/projet/src/lib/domain/a.ts')
    ).toEqual([]);
  });

  it('des mots aussi, qui seuls nomment un code', () => {
    const MOTS = '/projet/src/lib/words/contrat/essai.ts';
    expect(fautes('export const e = (x: { etat: string }) => x.etat === "clos";', MOTS)).toEqual([]);
    expect(fautes('export const e = ["clos", "abandonne"];', MOTS)).toEqual([]);
    expect(fautes('export const e = (reste: number, tout: number) => reste / tout;', MOTS)).toEqual(['rapport']);
    expect(fautes('export const e = (date: string, au: string) => date <= au;', MOTS)).toEqual(['date']);
    expect(fautes('export const e = (jours: number) => jours < 15;', MOTS)).toEqual(['seuil']);
  });

  it('un état ne s’y lit pas à son code, ni seul ni en liste', () => {
    expect(fautes('export const e = (x: { etat: string }) => x.etat === "suspendu";')).toEqual(['etat']);
    expect(fautes('export const e = (x?: { motif: string }) => x?.motif !== "gel";')).toEqual(['etat']);
    expect(fautes('export const e = ["clos", "abandonne"];', COMPOSANT)).toEqual(['etat']);
    expect(fautes('export const e = (x: { tri: string }) => x.tri === "realise";')).toEqual([]);
    const cas = 'export function e(etat: string) { switch (etat) { case "clos": return 1; default: return 0; } }';
    expect(fautes(cas)).toEqual(['etat']);
  });

  it('chaque état et chaque palier que les tables admettent est connu de la règle', () => {
    const { contrat, action_point, gain_palier } = tables;
    const admis = [
      ...contrat.colonnes.etat.valeurs,
      ...action_point.colonnes.etat.valeurs,
      ...gain_palier.colonnes.palier.valeurs
    ];
    const lus = (code: string) => fautes(`export const e = (x: { etat: string }) => x.etat === "${code}";`);
    expect(admis.filter((code) => lus(code).length === 0)).toEqual([]);
  });

  it('le sort d’une aide, une absence de gain, une position, un fait, une nature non plus', () => {
    const lit = (nom: string, code: string) =>
      fautes(`export const e = (x: { ${nom}: string }) => x.${nom} === "${code}";`);
    expect([lit('statut', 'suspendue'), lit('raisonAbsence', 'sans_objet'), lit('position', 'manquee')]).toEqual([
      ...[['etat'], ['etat'], ['etat']]
    ]);
    expect([lit('type', 'suspension'), lit('nature', 'depense_evitee'), lit('budget', 'H')]).toEqual([
      ...[['etat'], ['etat'], ['etat']]
    ]);
    expect(fautes('export const e = ["securises", "compromis"];', COMPOSANT)).toEqual(['etat']);
    expect([lit('statut', 'provisoire'), lit('type', 'avis'), lit('nature', 'legal')]).toEqual([[], [], []]);
  });

  it('l’année d’une date ne s’y coupe pas', () => {
    expect(fautes('export const a = (x: { au: string }) => Number(x.au.slice(0, 4));')).toEqual(['annee']);
    expect(fautes('export const a = (x: { date: string }, n: number) => x.date.startsWith(String(n));')).toEqual([
      'annee'
    ]);
    expect(fautes('export const a = (x: { version: string }) => x.version.slice(0, 8);')).toEqual([]);
    expect(fautes('export const a = (x: { texte: string }) => x.texte.startsWith("+");')).toEqual([]);
  });

  it('un rapport ne s’y prend pas, une mesure de dessin si', () => {
    expect(fautes('export const r = (a: { fait: number; tout: number }) => a.fait / a.tout;', COMPOSANT)).toEqual([
      'rapport'
    ]);
    expect(fautes('export const r = (octets: number) => octets / 1000;')).toEqual([]);
  });

  it('un seuil ne s’écrit pas dans une vue, un compte de rien ou d’un si', () => {
    expect(fautes('export const s = (jours: number) => jours > 90;')).toEqual(['seuil']);
    expect(fautes('export const s = (part: number) => part < 0.1;', COMPOSANT)).toEqual(['seuil']);
    expect(fautes('export const s = (jours: number[]) => jours.length > 0;')).toEqual([]);
    expect(fautes('export const s = (octets: number, noms: string[]) => octets > 999 || noms.length > 8;')).toEqual([]);
    // Un euro d’écart est un seuil, une ligne ou deux n’en sont pas un.
    expect(fautes('export const s = (avant: number, apres: number) => avant - apres < 1;')).toEqual(['seuil']);
    expect(fautes('export const s = (lignes: number) => lignes > 1;')).toEqual([]);
  });

  it('deux chiffres ne se comparent pas dans une vue, deux comptes de lignes si, et un dessin range les siens', () => {
    const compare = 'export const o = (realise: number, attendu: number) => realise >= attendu;';
    expect([fautes(compare), fautes(compare, COMPOSANT)]).toEqual([['ordre'], []]);
    expect(fautes('export const o = (dits: string[], tous: string[]) => dits.length < tous.length;')).toEqual([]);
  });

  it('deux dates ne s’y comparent pas', () => {
    expect(fautes('export const d = (date: string, au: string) => date <= au;')).toEqual(['date']);
    expect(fautes('export const d = (j: { transmis_le: string }, fin: string) => fin > j.transmis_le;')).toEqual([
      'date'
    ]);
    expect(fautes('export const d = (faits: number, prevus: number) => faits < prevus;', COMPOSANT)).toEqual([]);
  });
});
