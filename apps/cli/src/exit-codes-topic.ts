/** `push-profile help exit-codes`. */
export const exitCodesTopic: string = `Exit codes

   0  done, or there was nothing to do
   1  a bug of push-profile: please report it
   2  the command or the configuration is wrong; stderr says how to mend it
   3  at least one profile failed
   4  a credential or a permission was refused
  75  a service could not be reached or did not answer, or nobody read the output of a push to its end: try again
 130  interrupted (Ctrl-C), after cleaning up
 143  terminated (SIGTERM), after cleaning up

With --json the error that stopped a command is also the last line of stdout:
  {"type":"error","error":{"code":"auth","message":"…","status":401,"field":null,"retryable":false,"fix":"…"}}
`;
