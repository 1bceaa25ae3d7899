import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { saveXlsx } from "../../src/host/xlsx";
import { sampleWorkbook } from "./workbook";

/** `npm run sample`: writes the sample workbook again. The same bytes every time. */
const target = join(__dirname, "../../assets/samples/mm-company.xlsx");
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, saveXlsx(sampleWorkbook(), null, { namespace: "TB", functions: [] }));
console.log(`${target}: 450 customers`);
