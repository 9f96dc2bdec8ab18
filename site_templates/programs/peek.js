/** Shows what a paper is beside its name, for pages that load this when somebody points at one: see `list/peeking.js`. */

import { peekAt } from "./list/peek.js";
import { provide } from "./page/parts.js";

provide("programs/peek", peekAt);
