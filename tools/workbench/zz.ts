import { ensureWorkbench } from "./build"; import { serveWorkbench } from "./serve"; import { resolve } from "node:path";
void ensureWorkbench().then(w=>serveWorkbench({workbench:w,addin:resolve(__dirname,"../../dist")},{port:4390})).then(s=>console.log(s.address));
