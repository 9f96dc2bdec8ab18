/* Asks MiniSearch (with folding) and Material's own worker the queries of bench/search.py. Development only. */
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const [modules, workerPath] = process.argv.slice(2);
const { papers, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const compressed = (text) => zlib.gzipSync(text).length / 1000;
const fold = (term) => term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function askMiniSearch() {
  const MiniSearch = require(require.resolve("minisearch", { paths: [path.resolve(modules)] }));
  const options = {
    fields: ["title", "authors", "text", "labels"],
    processTerm: fold,
    searchOptions: { boost: { title: 4, authors: 3 }, prefix: true, fuzzy: 0.2, processTerm: fold },
  };
  const built = new MiniSearch(options);
  built.addAll(papers);
  const shipped = JSON.stringify(built);
  const start = performance.now();
  const index = MiniSearch.loadJSON(shipped, options);
  index.search(queries[0]);
  const milliseconds = performance.now() - start;
  const found = queries.map((query) => (index.search(query)[0] || { id: null }).id);
  const perQuery = (performance.now() - start - milliseconds) / queries.length;
  return { found, kilobytes: compressed(shipped), milliseconds, perQuery };
}

async function askMaterial() {
  const docs = papers.map((paper) => ({
    location: `papers/${paper.id}.html`,
    title: paper.title,
    text: [paper.authors, paper.labels, paper.text].join(" ").replace(/[<>&]/g, " "),
  }));
  const config = { lang: ["en"], separator: "[\\s\\-]+", pipeline: ["stopWordFilter"], fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1e6 } } };
  const answers = [];
  const worker = vm.createContext({ location: { href: "http://localhost/" }, importScripts() {}, console, URL, performance });
  worker.self = worker.window = worker;
  worker.addEventListener = (_, listener) => (worker.listener = listener);
  worker.postMessage = (message) => answers.shift()(message);
  vm.runInContext(fs.readFileSync(workerPath, "utf8"), worker);
  const ask = (message) =>
    new Promise((resolve) => {
      answers.push(resolve);
      worker.listener({ data: message });
    });
  const start = performance.now();
  await ask({ type: 0, data: { config, docs, options: { suggest: false } } });
  const firstOf = async (query) => {
    const { data } = await ask({ type: 2, data: query });
    const [best] = (data && data.items) || [];
    return best ? path.basename(best[0].location.replace(/#.*$/, ""), ".html") : null;
  };
  await firstOf(queries[0]);
  const milliseconds = performance.now() - start;
  const found = [];
  for (const query of queries) found.push(await firstOf(query));
  const perQuery = (performance.now() - start - milliseconds) / queries.length;
  return { found, kilobytes: compressed(JSON.stringify({ config, docs })), milliseconds, perQuery };
}

(async () => {
  const answer = { MiniSearch: askMiniSearch() };
  if (!process.env.NO_MATERIAL) answer.Material = await askMaterial();
  process.stdout.write(JSON.stringify(answer));
})();
