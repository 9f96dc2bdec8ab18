/** The pages for reading: home, themes, paths, papers, indexes. Shows the reader's marks wherever papers are named. */

import { addCopyButtons, addFeedButtons } from "./copy/buttons.js";
import { peekAtNames } from "./list/peeking.js";
import { addBadges } from "./marks/badges.js";
import { lightLines } from "./map/lines.js";
import { showMarks } from "./map/marks.js";
import { pointsOf } from "./map/points.js";
import { markRoute } from "./map/routes.js";
import { pathToContinue } from "./marks/continuing.js";
import { markControl } from "./marks/control.js";
import { isForgetful } from "./marks/disk.js";
import { addNews } from "./marks/news.js";
import { keepToPath } from "./marks/on_path.js";
import { pathProgress } from "./marks/progress.js";
import { ownMarks } from "./marks/store.js";
import { newSinceLastVisit } from "./marks/visits.js";
import { stateTitle } from "./marks/words.js";
import { paperOf, paperTitles, root } from "./page/addresses.js";
import { dateText } from "./page/dates.js";
import { element, joined } from "./page/elements.js";
import { has } from "./page/features.js";
import { keepForOffline } from "./page/offline.js";
import { addSorting } from "./page/sorting.js";
import { say } from "./page/words.js";
import { readySearchBox } from "./search/box.js";

/** @returns {HTMLElement[]} */
function news() {
  const { numbers, changed, date } = newSinceLastVisit();
  const links = [];
  if (numbers.length) {
    const text = say("news.on_home", { count: numbers.length, date: dateText(date) });
    links.push(element("a", { href: `${root}browse.html?new=yes` }, text));
  }
  if (changed.length) {
    const text = say("news.changed_on_home", { count: changed.length, date: dateText(date) });
    links.push(element("a", { href: `${root}changes.html` }, text));
  }
  return links.length ? [element("p", { class: "ps-news" }, ...joined(links))] : [];
}

/** @param {HTMLElement} page @param {Element | null} heading */
function addMarks(page, heading) {
  const mayForget = isForgetful();
  if (page.matches(".ps-paper")) {
    const above = page.querySelector(".note") ?? page.querySelector(".links") ?? heading;
    above?.after(markControl(paperOf(location), mayForget));
  }
  if (page.matches(".ps-path")) (page.querySelector(".lede") ?? heading)?.after(pathProgress(paperTitles(page)));
  if (page.matches(".ps-home")) page.querySelector(".facts")?.after(pathToContinue(page));
  addBadges(page);
  showMarks(pointsOf(page), page.querySelector(".signs.states"));
}

/** @param {HTMLElement} page what its kind of page has besides */
function addParts(page) {
  const heading = page.querySelector("h1");
  if (page.matches(".ps-home")) page.querySelector(".facts")?.after(...news());
  if (page.matches(".ps-paper")) keepToPath(page);
  if (has("marks")) addMarks(page, heading);
  addNews(page).catch(() => {}); // then the marks of the build stay
  peekAtNames(page, (paper) => has("marks") ? stateTitle(ownMarks.get(paper)?.state ?? "") : "");
  addCopyButtons();
  addSorting(page);
  addFeedButtons();
  lightLines(pointsOf(page));
  markRoute(page);
}

const page = document.querySelector("main");
if (page) addParts(page);
readySearchBox();
keepForOffline();
