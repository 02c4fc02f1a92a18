import {
  COMMUNS,
  DOSSIERS_DE_FICHIERS,
  PERMISSIONS,
  POLITIQUE_PAGE,
  POLITIQUE_WORKER,
  SECOURS,
  TYPES,
  UN_AN
} from './regles';

const attribut = (texte: string): string =>
  texte.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const entete = (nom: string, valeur: string): string => `<add name="${nom}" value="${attribut(valeur)}" />`;

const [duree = ''] = /(?<=max-age=)\d+/.exec(UN_AN) ?? [];
const jours = Number(duree) / 86_400;

/** Header of pages alone, set on their way out since IIS has no header by type. */
function surLesPages(nom: string, valeur: string): string {
  return `<rule name="${nom}" preCondition="page">
        <match serverVariable="RESPONSE_${nom.replaceAll('-', '_')}" pattern=".*" />
        <action type="Rewrite" value="${attribut(valeur)}" />
      </rule>`;
}

/** `web.config` of IIS, at the root of the site, with the URL Rewrite module. */
export function iis(): string {
  const types = Object.entries(TYPES).map(
    ([extension, type]) =>
      `<remove fileExtension=".${extension}" /><mimeMap fileExtension=".${extension}" mimeType="${type}" />`
  );
  const immuable = `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${jours}.00:00:00" cacheControlCustom="public, immutable" />`;
  const dossiers = DOSSIERS_DE_FICHIERS.join('|');
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Written by npm run hebergement from src/hosting/regles.ts: change it there. -->
<configuration>
  <system.webServer>
    <urlCompression doStaticCompression="true" />
    <httpProtocol><customHeaders>
      ${Object.entries(COMMUNS)
        .map(([nom, valeur]) => entete(nom, valeur))
        .join('\n      ')}
    </customHeaders></httpProtocol>
    <security><requestFiltering><denyUrlSequences><add sequence="//" /><add sequence="/." /></denyUrlSequences></requestFiltering></security>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
      ${types.join('\n      ')}
    </staticContent>
    <rewrite>
      <rules>
        <rule name="index" stopProcessing="true">
          <match url="^(.*/)?index\\.html$" />
          <action type="Redirect" url="{R:1}" redirectType="Permanent" />
        </rule>
        <rule name="secours" stopProcessing="true">
          <match url="^(${dossiers})/" negate="true" />
          <conditions>
            <add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />
            <add input="{REQUEST_FILENAME}\\index.html" matchType="IsFile" negate="true" />
          </conditions>
          <action type="Rewrite" url="/${SECOURS}" />
        </rule>
      </rules>
      <outboundRules>
      ${surLesPages('Content-Security-Policy', POLITIQUE_PAGE)}
      ${surLesPages('Permissions-Policy', PERMISSIONS)}
        <preConditions>
          <preCondition name="page"><add input="{RESPONSE_CONTENT_TYPE}" pattern="^text/html" /></preCondition>
        </preConditions>
      </outboundRules>
    </rewrite>
  </system.webServer>
  <location path="_app/immutable"><system.webServer>
    <staticContent>${immuable}</staticContent>
    <httpProtocol><customHeaders>${entete('Content-Security-Policy', POLITIQUE_WORKER)}</customHeaders></httpProtocol>
  </system.webServer></location>
  <location path="data"><system.webServer><staticContent>${immuable}</staticContent></system.webServer></location>
  <location path="data/index.json"><system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer></location>
</configuration>
`;
}
