import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'papaparse';
import { render } from 'svelte/server';
import { expect, it, vi } from 'vitest';
import { ecritsDeLaDemonstration } from '../../../tests/oracle/ecrits';
import TablesContradictoires from '$lib/components/contradictoire/TablesContradictoires.svelte';
import { euros } from '$lib/format/nombre';

vi.mock('$app/state', () => ({
  page: { url: new URL('https://trajectoire.exemple/demonstration/'), data: {} }
}));

// Another file of tests may have read the modules with the page of the kit.
vi.resetModules();
const fichiers = await import('./save-file');
const { telechargeContradictoire } = await import('./contradictoire-csv');

const texte = (html: string) =>
  html
    .replaceAll(/<!--.*?-->|<svg.*?<\/svg>|<[^>]+>/gsu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', '’')
    .replace(/\s*Tout lire\s*$/u, '')
    .trim();

/** Cells of the rows of the tables of a page, in their order. */
const rangees = (html: string): string[][][] =>
  [...html.matchAll(/<tbody>(.*?)<\/tbody>/gsu)].map(([, corps = '']) =>
    [...corps.matchAll(/<tr.*?<\/tr>/gsu)].map(([ligne]) =>
      [...ligne.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, dit = '']) => texte(dit))
    )
  );

it('le fichier de l’analyse contradictoire dit les lignes de l’écran, dans leur ordre, avec leurs valeurs', async () => {
  const modele = ecritsDeLaDemonstration().lis('contradictoire', { contrat: 'monts-cendres-pref-2024' });
  // The first lines: a longer table is shown by parts.
  const [gains, engagements] = [modele.gains.slice(0, 20), modele.engagements];
  const remis = vi.spyOn(fichiers, 'telechargeFichier').mockImplementation(() => undefined);
  await telechargeContradictoire('csv', modele, gains, engagements);
  const octets = remis.mock.calls[0]?.[1];
  if (!(octets instanceof Uint8Array)) throw new Error('le fichier n’est pas un ZIP');
  const textes = Object.values(unzipSync(octets)).map((lus) => strFromU8(lus).replace('\uFEFF', ''));
  const lignes = textes.flatMap((lu) => parse<string[]>(lu, { delimiter: ';' }).data);
  const [montres = [], tenus = []] = rangees(
    render(TablesContradictoires, { props: { modele, gains, engagements, sans: [], recherche: '' } }).body
  );
  expect([montres.length, tenus.length]).toEqual([gains.length, engagements.length]);
  const entete = (premiere: string) => lignes.findIndex(([titre]) => titre === premiere);
  const [auxGains, auxEngagements] = [entete('Ligne'), entete('Engagement')];
  const lues = (debut: number, n: number, ...titres: string[]) =>
    lignes
      .slice(debut + 1, debut + 1 + n)
      .map((ligne) => titres.map((titre) => ligne[lignes[debut]?.indexOf(titre) ?? -1] ?? 'absent'));
  const montant = (dit: string) => (dit === '' ? 'non valorisée' : euros(Number(dit.replace(',', '.'))));
  expect(
    lues(auxGains, gains.length, 'Ligne', 'Entité', 'Établissement (€)', 'ARS (€)', 'Situation').map(
      ([ligne, entite, sien = '', ars = '', situation]) => [ligne, entite, montant(sien), montant(ars), situation]
    )
  ).toEqual(montres.map((cellules) => [0, 1, 3, 4, 7].map((rang) => cellules[rang])));
  expect(lues(auxEngagements, engagements.length, 'Engagement', 'Situation')).toEqual(
    tenus.map((cellules) => [cellules[0], cellules[6]])
  );
});
