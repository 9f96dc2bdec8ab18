/** A table as Markdown, LaTeX and CSV. Nothing in a paper's facts can become markup or a formula of a spreadsheet. */

import { say } from "../page/words.js";

/** @import { Table } from "./comparison.js" */

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, " ").trim();

const MARKDOWN = /[\\`*_{}[\]()#+!|<>~$^&-]/g;
/** @param {string} text */
const markdownCell = (text) => oneLine(text).replace(MARKDOWN, "\\$&");

/** A pipe table, as GitHub and Pandoc read it. @param {Table} table */
function markdown({ head, rows }) {
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.map(markdownCell).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line), ""].join("\n");
}

/** @type {Record<string, string>} */
const TEX = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "[": "{[}",
  "]": "{]}",
};
/** @param {string} text */
const latexCell = (text) => oneLine(text).replace(/[\\~^<>|"[\]{}#$%&_]/g, (mark) => TEX[mark] || `\\${mark}`);

/** A tabular of columns that wrap. @param {Table} table */
function latex({ head, rows }) {
  const width = (0.8 / (head.length - 1)).toFixed(2);
  /** @param {string[]} cells */
  const line = (cells) => `  ${cells.map(latexCell).join(" & ")} \\\\`;
  const columns = `l${`p{${width}\\linewidth}`.repeat(head.length - 1)}`;
  return [
    `\\begin{tabular}{${columns}}`,
    "  \\hline",
    line(head),
    "  \\hline",
    ...rows.map(line),
    "  \\hline",
    "\\end{tabular}",
    "",
  ].join("\n");
}

// A spreadsheet would run a cell that begins so as a formula (OWASP, "CSV Injection").
const FORMULA = /^[=+\-@\t\r]/;

/** @param {string} text */
function csvCell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${oneLine(safe).replace(/"/g, '""')}"`;
}

/** Comma-separated values of RFC 4180: a paper to a line, so that a spreadsheet can sort them. @param {Table} table */
function csv({ head, rows }) {
  const lines = head.slice(1).map((title, at) => [title, ...rows.map((row) => row[at + 1])]);
  const names = [say("facts.title"), ...rows.map(([name]) => name)];
  return [names, ...lines].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** By name: how a table is written. The names are those of the formats. @type {Record<string, (table: Table) => string>} */
export const TABLE_SPELLINGS = { Markdown: markdown, LaTeX: latex, CSV: csv };
