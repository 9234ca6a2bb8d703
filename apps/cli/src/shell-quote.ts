/** A line that sets and exports a variable in any POSIX shell, whatever the value holds. */
export function exportLine(name: string, value: string): string {
  return `export ${name}='${value.replaceAll("'", "'\\''")}'`;
}
