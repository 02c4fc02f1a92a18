import { describe, expect, it } from 'vitest';
import { entetes } from './regles';

const version = '3f2a';

describe('les en-têtes du site servi', () => {
  it('garde un an ce qui ne change jamais à son adresse', () => {
    for (const chemin of [
      '/_app/immutable/chunks/a1.js',
      `/data/grand-est/${version}/manifest.json`,
      `/data/grand-est/${version}/ght/GE-01/mesure.parquet`
    ]) {
      expect(entetes(chemin, '')['Cache-Control'], chemin).toBe('public, max-age=31536000, immutable');
    }
  });

  it('revalide le sommaire des jeux, les pages et le reste', () => {
    for (const chemin of ['/data/index.json', '/', '/grand-est/', '/_app/version.json', '/icone.svg']) {
      expect(entetes(chemin, '')['Cache-Control'], chemin).toBe('no-cache');
    }
  });

  it('ne restreint pas la politique que la page porte elle-même', () => {
    expect(entetes('/grand-est/', '.html')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  });

  it('impose aux workers une politique sans eval, et laisse aux autres scripts celle de leur page', () => {
    const politique = (nom: string) =>
      entetes(`/_app/immutable/workers/${nom}`, `/x/${nom}`)['Content-Security-Policy'];
    expect(politique('start.Vd5Srx9x.js')).toBeUndefined();
    expect(politique('duckdb-browser-eh.worker.hQa-dcAV.js')).toBe(politique('parquet.worker-ckLZTyOe.js'));
    expect(politique('parquet.worker-ckLZTyOe.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    );
  });

  it('interdit partout de deviner le type et ne dit rien à un autre site', () => {
    for (const extension of ['.html', '.js', '.parquet', '.json', '']) {
      expect(entetes('/x', extension)).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin'
      });
    }
  });
});
