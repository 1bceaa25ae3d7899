import { existsSync, readFileSync } from "node:fs";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";
import { caCertificatePath, localhostCertificatePath, localhostKeyPath } from "office-addin-dev-certs/lib/defaults";

export interface Certificates {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Why this computer may not trust them, and what to trust by hand. */
  readonly distrust?: string;
}

/** Certificates for https://localhost, trusted by this computer where the tool can see to that. */
export async function developmentCertificates(): Promise<Certificates> {
  try {
    const { cert, key } = await getHttpsServerOptions();
    return { cert, key };
  } catch (failure) {
    if (!existsSync(localhostCertificatePath) || !existsSync(localhostKeyPath)) await generateCertificates();
    const reason = failure instanceof Error ? failure.message.trim().split("\n")[0] : String(failure);
    return {
      cert: readFileSync(localhostCertificatePath),
      key: readFileSync(localhostKeyPath),
      distrust: `The development certificate could not be made trusted (${reason}). Trust ${caCertificatePath} by hand, or Excel and browsers refuse the page.`,
    };
  }
}
