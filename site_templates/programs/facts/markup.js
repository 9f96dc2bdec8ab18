// Made by "make programs" from generator/facts/markup.py: do not edit.

/** @type {Array<string>} */
export const STYLES = ["a", "abbr", "b", "big", "bdi", "bold", "cite", "code", "em", "ext-link", "fixed-case", "font", "i", "ins", "italic", "inline-formula", "inline-graphic", "img", "kbd", "mark", "monospace", "named-content", "overline", "roman", "sans-serif", "sc", "scp", "small", "span", "strike", "strong", "styled-content", "tt", "u", "underline", "var", "xref", "alternatives"];

/** @type {Array<string>} */
export const BLOCKS = ["p", "sec", "title", "list", "list-item", "label", "div", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "disp-formula", "section", "abstract", "table", "tr", "td", "th", "tbody", "blockquote", "article-title"];
