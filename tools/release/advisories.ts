/** What `npm audit --json` says, as far as it is read here. */
interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly nodes: readonly string[]; readonly via: readonly (string | { readonly title: string; readonly url: string })[] }>>;
  readonly message?: string;
}

export type Advisories =
  | { readonly asked: false; readonly reason: string }
  | {
      readonly asked: true;
      /** Of packages whose code ships: name, severity and what is known. */
      readonly shipped: readonly string[];
      /** Packages with an advisory that are only used to build and test. */
      readonly others: number;
    };

/** Reads the answer of `npm audit --json`. @param packages folders of those that ship: "node_modules/react" */
export function readAdvisories(answer: string, packages: readonly string[]): Advisories {
  let report: AuditReport;
  try {
    report = JSON.parse(answer) as AuditReport;
  } catch {
    return { asked: false, reason: "npm gave no answer that can be read" };
  }
  if (!report.vulnerabilities) return { asked: false, reason: withoutAddress(report.message ?? "npm gave no list of advisories") };
  const ships = new Set(packages);
  const all = Object.entries(report.vulnerabilities);
  const shipped = all.filter(([, { nodes }]) => nodes.some((node) => ships.has(node)));
  return {
    asked: true,
    shipped: shipped.map(([name, { severity, via }]) => `${name} (${severity}): ${via.map((cause) => (typeof cause === "string" ? `through ${cause}` : `${cause.title} ${cause.url}`)).join("; ")}`),
    others: all.length - shipped.length,
  };
}

const withoutAddress = (message: string): string => message.replace(/\s*(?:-\s*)?(?:GET|POST)?\s*https?:\/\/\S+/gu, "").trim();
