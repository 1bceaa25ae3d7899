import { ensureBuilt } from "./freshBuild";
import { ensureWorkbench } from "./workbench/build";

void Promise.all([ensureBuilt(), ensureWorkbench()]);
