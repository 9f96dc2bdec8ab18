// Compiles the JSON Schema in a file as strictly as Ajv can, then says of each JSON value in another file whether it fits.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const [schema, values] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
// Patterns are read in Unicode mode. What editors show is no part of the standard's own vocabulary; a type may be one of
// several.
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, unicodeRegExp: true });
ajv.addVocabulary(["enumDescriptions", "patternErrorMessage"]);
const fits = ajv.compile(schema);
console.log(JSON.stringify(values.map((value) => fits(value))));
