export { loadSchema } from "./schemaFile";
export { startNodeHost, type NodeHostOptions } from "./startNodeHost";
