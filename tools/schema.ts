import { loadSchema, schemaPath } from "../src/host/node/schemaFile";

const schema = loadSchema();
console.log(`${Object.keys(schema.classes).length} classes of office-js ${schema.client} in ${schemaPath()}`);
