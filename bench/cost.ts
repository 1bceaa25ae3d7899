import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** What a process took. */
export interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** What it said beside its output. */
  readonly said: string;
}

export interface HandCost extends Cost {
  /** It ran out of the memory that ours had, and was given what the machine has. */
  readonly unlimited: boolean;
}

/** The cost with so much memory; without a limit where that is not enough. @param cost with a size, or with "" for no limit */
export function costByHand(memory: string, cost: (limit: string) => Cost): HandCost {
  try {
    return { ...cost(memory), unlimited: false };
  } catch (error) {
    if (!/Out of Memory|MEMORY_LIMIT_EXCEEDED/i.test(String(error))) throw error;
    return { ...cost(""), unlimited: true };
  }
}

/** What a query by hand is called in a line of the bench. */
export const handName = (system: string, memory: string, { unlimited }: HandCost): string => `${system} by hand${unlimited ? `, for which ${memory} are not enough` : ""}`;

/** Runs a script in a Node of its own, which says at its end what it took. */
export function costOf(args: readonly string[]): Cost {
  const report = 'data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\nTOOK "+(u+s)/1e3+" "+m/1024+"\\n")})';
  const { status, stderr } = spawnSync(process.execPath, ["--import", report, ...args], { cwd: resolve(__dirname, ".."), encoding: "utf8" });
  const [, milliseconds, megabytes] = /\nTOOK (\S+) (\S+)\n/.exec(stderr) ?? [];
  if (status !== 0 || milliseconds === undefined) throw new Error(`The process failed:\n${stderr}`);
  return { milliseconds: Number(milliseconds), megabytes: Number(megabytes), said: stderr };
}
