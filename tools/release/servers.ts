import type { Cdn } from "../bundle/cdn";
import { namedByContent } from "../bundle/contentName";
import { cacheControl, siteHeaders } from "./headers";

/** What the examples are made for. */
export interface Served {
  readonly url: string;
  readonly cdn: Cdn;
  /** Files of the site. */
  readonly files: readonly string[];
}

/** Examples for three web servers, by their names in the package. */
export const serverExamples = (served: Served): ReadonlyMap<string, string> =>
  new Map([
    ["nginx.conf", nginx(served)],
    ["apache.htaccess", apache(served)],
    ["iis.web.config", iis(served)],
  ]);

const kept = cacheControl("x.00000000.js");
const icons = cacheControl("x.png");
const fresh = cacheControl("x.html");

function nginx({ url, cdn }: Served): string {
  const { hostname, pathname } = new URL(url);
  const folder = pathname === "/" ? "" : pathname;
  const headers = Object.entries(siteHeaders(cdn)).map(([name, value]) => `        add_header ${name} "${value}" always;`);
  return `# Tierbook at ${url}: the files of "site" are in /var/www/tierbook.
# Put this file where nginx includes the files of its http block, usually /etc/nginx/conf.d/, and name your certificate.

map $uri $tierbook_cache {
    default "${fresh}";
    "~\\.[0-9a-f]{8}\\.(js|css)$" "${kept}";
    "~\\.png$" "${icons}";
}

server {
    listen 443 ssl;
    server_name ${hostname};
    ssl_certificate     /etc/ssl/certs/${hostname}.pem;
    ssl_certificate_key /etc/ssl/private/${hostname}.key;

    location ^~ ${folder}/ {
        alias /var/www/tierbook/;
        limit_except GET { deny all; }
${headers.join("\n")}
        add_header Cache-Control $tierbook_cache always;
        gzip on;
        gzip_types text/css text/javascript application/javascript application/json text/plain;
    }
}
`;
}

function apache({ url, cdn }: Served): string {
  const headers = Object.entries(siteHeaders(cdn)).map(([name, value]) => `Header always set ${name} "${value}"`);
  return `# Tierbook at ${url}: save as .htaccess in the folder with the files of "site".
# Needs mod_headers, and AllowOverride FileInfo Options for that folder.

Options -Indexes
AddType text/javascript .js
AddType application/json .json
${headers.join("\n")}
Header always set Cache-Control "${fresh}"
<FilesMatch "\\.[0-9a-f]{8}\\.(js|css)$">
    Header always set Cache-Control "${kept}"
</FilesMatch>
<FilesMatch "\\.png$">
    Header always set Cache-Control "${icons}"
</FilesMatch>
`;
}

function iis({ url, cdn, files }: Served): string {
  const headers = Object.entries(siteHeaders(cdn)).map(([name, value]) => `        <add name="${name}" value="${attribute(value)}" />`);
  const location = (path: string, days: number): string => `  <location path="${attribute(path)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" />
      </staticContent>
    </system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Tierbook at ${url}: save as web.config in the folder with the files of "site". -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.join("\n")}
      </customHeaders>
    </httpProtocol>
    <directoryBrowse enabled="false" />
  </system.webServer>
${[location("assets", 1), ...files.filter(namedByContent).map((file) => location(file, 365))].join("\n")}
</configuration>
`;
}

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
