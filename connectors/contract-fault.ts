/** One fault of a contract: where in it, what stands there, what would hold. */
export interface ContractFault {
  at: string;
  found: string;
  expected: string;
}

export const fault = (at: string, found: string, expected: string): ContractFault => ({ at, found, expected });

/** Lower-case words joined by one underscore; codes such as `0_4` may begin with a digit. */
export const isSnake = (id: string): boolean => /^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(id);
