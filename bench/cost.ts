import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** What a process took. */
export interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** What it said beside its output. */
  readonly said: string;
}

/** Runs a script in a Node of its own, which says at its end what it took. */
export function costOf(args: readonly string[]): Cost {
  const report = 'data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\nTOOK "+(u+s)/1e3+" "+m/1024+"\\n")})';
  const { status, stderr } = spawnSync(process.execPath, ["--import", report, ...args], { cwd: resolve(__dirname, ".."), encoding: "utf8" });
  const [, milliseconds, megabytes] = /\nTOOK (\S+) (\S+)\n/.exec(stderr) ?? [];
  if (status !== 0 || milliseconds === undefined) throw new Error(`The process failed:\n${stderr}`);
  return { milliseconds: Number(milliseconds), megabytes: Number(megabytes), said: stderr };
}
