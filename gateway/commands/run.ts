/** Every command that runs against an opened product, by name. */
import { Problem } from "../../connectors/problem.js";
import { backtest } from "./backtest.js";
import { backup } from "./backup.js";
import type { Command, CommandContext, CommandResult, Options } from "./command.js";
import { exportTo } from "./export.js";
import { held } from "./held.js";
import { check, load } from "./load.js";
import { roles, token, user } from "./people.js";
import { pull } from "./pull.js";
import { replay } from "./replay.js";
import { sample } from "./sample.js";
import { sign } from "./sign.js";
import { trace } from "./trace.js";
import { verify } from "./verify.js";

export const commands: Readonly<Record<string, Command>> = {
  pull,
  check,
  load,
  replay,
  held,
  sign,
  trace,
  backtest,
  verify,
  backup,
  export: exportTo,
  sample,
  token,
  user,
  roles,
};

export async function runCommand(name: string, context: CommandContext, args: string[], options: Options): Promise<CommandResult> {
  const command = commands[name];
  if (!command) throw new Problem("REQUEST_INVALID", { found: name, expected: Object.keys(commands).join(", ") });
  return command.run(context, args, options);
}
