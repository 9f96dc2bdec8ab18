// Made by "make programs" from generator/facts/words.py: do not edit.

/** @type {Array<string>} */
export const STOP_WORDS = ["a", "about", "after", "all", "also", "am", "among", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "doing", "done", "each", "either", "else", "few", "for", "from", "further", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how", "however", "i", "if", "in", "into", "is", "it", "its", "itself", "just", "may", "me", "might", "more", "most", "much", "must", "my", "neither", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "ours", "out", "over", "own", "per", "same", "shall", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "thus", "to", "too", "toward", "towards", "under", "until", "up", "upon", "us", "very", "via", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your"];

/** @type {Array<string>} */
export const LEFT_OUT_OF_IDS = ["a", "all", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "does", "for", "from", "how", "in", "into", "is", "it", "its", "need", "of", "on", "or", "over", "than", "that", "the", "their", "this", "through", "to", "toward", "towards", "under", "up", "using", "via", "vs", "was", "we", "what", "when", "where", "which", "who", "why", "with", "without", "you"];

/** @type {Array<string>} */
export const SMALL_WORDS = ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "through", "to", "toward", "towards", "under", "using", "via", "with"];

/** @type {Array<string>} */
export const NUMBER_WORDS = ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "one", "two", "three", "four", "five", "six", "first", "second", "third", "fourth"];
