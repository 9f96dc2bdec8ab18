/** The page with the form for a new entry. */

import { ContributePage } from "./contribute/contribute_page.js";
import { keepForOffline } from "./page/offline.js";
import { part } from "./page/parts.js";
import { readySearchBox } from "./search/box.js";

const [schema, known] = ["schema", "contribute"].map((name) => part(`data/${name}`));
const place = document.getElementById("entry-form");
if (place && schema && known) new ContributePage(place, schema, known);
readySearchBox();
keepForOffline();
