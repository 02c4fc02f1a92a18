import { readFile } from 'node:fs/promises';
import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';

interface Evenement {
  uid: string;
  debut: string;
  fin: string;
  titre: string;
  texte: string;
  categorie: string;
}

/** Reads a calendar file as a calendar program does (RFC 5545): lines unfolded, then each value unescaped. */
function evenementsDe(fichier: string): Evenement[] {
  const lignes = fichier.replaceAll('\r\n ', '').split('\r\n');
  const lit = (valeur: string) =>
    valeur.replaceAll(/\\([\\;,nN])/gu, (_, signe: string) => (/n/iu.test(signe) ? '\n' : signe));
  const evenements: Map<string, string>[] = [];
  for (const ligne of lignes) {
    if (ligne === 'BEGIN:VEVENT') evenements.push(new Map());
    const [, nom, valeur] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/u.exec(ligne) ?? [];
    if (nom !== undefined && valeur !== undefined) evenements.at(-1)?.set(nom, valeur);
  }
  return evenements.map((e) => ({
    ...{ uid: e.get('UID') ?? '', debut: e.get('DTSTART') ?? '', fin: e.get('DTEND') ?? '' },
    ...{ titre: lit(e.get('SUMMARY') ?? ''), texte: lit(e.get('DESCRIPTION') ?? '') },
    categorie: lit(e.get('CATEGORIES') ?? '')
  }));
}

const clair = (texte: string) => texte.replaceAll('\u00a0', ' ');

test('l’agenda téléchargé se relit : une échéance par ligne de l’écran, au bon jour, ses virgules échappées', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/calendrier/`);
  const attente = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Agenda (.ics)' }).click();
  const telecharge = await attente;
  expect(telecharge.suggestedFilename()).toBe('trajectoire-demonstration-calendrier-2026-09-30.ics');
  const texte = await readFile(await telecharge.path(), 'utf8');
  expect(texte.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(texte.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const ligne of texte.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
  // An unescaped comma or semicolon would end the value there.
  for (const [, valeur = ''] of texte.replaceAll('\r\n ', '').matchAll(/^(?:SUMMARY|DESCRIPTION):(.*)\r$/gmu))
    expect(valeur).not.toMatch(/(?<!\\)(?:\\\\)*[;,]/u);

  const evenements = evenementsDe(texte);
  const lignes = Number(
    /^\d+/u.exec(
      clair(
        await page
          .getByText(/^\d+\séchéances/u)
          .first()
          .innerText()
      )
    )?.[0]
  );
  expect(evenements.length).toBeGreaterThan(50);
  expect(new Set(evenements.map(({ uid }) => uid)).size).toBe(evenements.length);
  expect(evenements.length).toBeLessThanOrEqual(lignes);
  for (const { debut, fin, titre } of evenements) {
    expect(debut).toMatch(/^\d{8}$/u);
    const jour = Date.UTC(Number(debut.slice(0, 4)), Number(debut.slice(4, 6)) - 1, Number(debut.slice(6)));
    expect(fin).toBe(new Date(jour + 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''));
    expect(titre).toMatch(/^\(simulé\) /u);
  }

  // Le second RIA de l’année est à venir, dû le 15/10/2026 : quinze jours et non un retard.
  const ria = evenements.filter(({ uid, debut }) => uid.includes('/ria2/2026') && debut === '20261015');
  expect(ria.length).toBeGreaterThan(20);
  expect(clair(ria[0]?.texte ?? '')).toContain('(situation au 30/09/2026)');
  expect(clair(ria[0]?.texte ?? '')).toContain('dans 15 jours');
});
