/** The page that compares the papers that its address names. */

import { ComparePage } from "./compare/compare_page.js";
import { readCompared } from "./list/compared.js";
import { openList } from "./list/list.js";
import { keepForOffline } from "./page/offline.js";
import { readySearchBox } from "./search/box.js";

const list = openList();
const place = document.getElementById("comparison");
if (list && place) new ComparePage(place, list).show(readCompared(location.search));
readySearchBox();
keepForOffline();
