/** Reads and answers the operators of a query, which the search loads when somebody types one. */

import { provide } from "./page/parts.js";
import { allOf } from "./search/conditions.js";
import { remarksOn } from "./search/remarks.js";
import { parseQuery, readAsTitle } from "./search/syntax.js";

/** @typedef {typeof operators} Operators */

const operators = { parseQuery, readAsTitle, allOf, remarksOn };
provide("programs/operators", operators);
