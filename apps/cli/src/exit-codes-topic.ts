/** `push-profile help exit-codes`. */
export const exitCodesTopic: string = `Exit codes

   0  done, or there was nothing to do
   1  a bug of push-profile: please report it
   2  the command or the configuration is wrong; stderr says how to mend it
   3  at least one profile failed or went to quarantine in this run, or a guard stopped it;
      status --exit-status: somebody is in quarantine
   4  a credential or a permission was refused
  75  a service or the ledger could not be reached or did not answer, another process has the mirror, --max-seconds
      left people due, somebody paused the mirror meanwhile, or nobody read the output to its end: try again
 130  interrupted (Ctrl-C), after cleaning up
 143  terminated (SIGTERM), after cleaning up

A sync of several mirrors ends with the most serious of their codes, in the order 1, 4, 2, 3, 75; a check likewise.

With --json the error that stopped a command is also the last line of stdout:
  {"type":"error","error":{"code":"auth","message":"…","status":401,"field":null,"retryable":false,"fix":"…"}}
A sync also says whose it was: {"type":"error","mirror":"…","error":{…}}, a line for each mirror that was refused.
`;
