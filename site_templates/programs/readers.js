/** Reads what is pasted into the form for a new entry, which loads this when something is: no other visit needs it. */

import { readPasted } from "./contribute/pasted.js";
import { provide } from "./page/parts.js";

provide("programs/readers", readPasted);
