/** Experiments as JSON: the text in a file or a link, read strictly, with errors that name path, rule and value. */
@NullMarked
package dev.paso.json;

import org.jspecify.annotations.NullMarked;
