/** The page that gathers the reader's marks. */

import { CollectionPage } from "./collection/collection_page.js";
import { openList } from "./list/list.js";
import { isForgetful } from "./marks/disk.js";
import { keepForOffline } from "./page/offline.js";
import { readySearchBox } from "./search/box.js";

const list = openList();
const place = document.getElementById("marks");
if (list && place) new CollectionPage(place, list, isForgetful());
readySearchBox();
keepForOffline();
