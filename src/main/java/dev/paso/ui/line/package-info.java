/**
 * The line between a page and its server, beside Vaadin's own requests: one web socket a page (or requests that wait, where web sockets
 * are blocked), outside the session's lock, closed and resumed at any time. It brings frames at the pace at which the browser
 * acknowledges them, says when there is something to fetch, and tells which pages are still there.
 */
@NullMarked
package dev.paso.ui.line;

import org.jspecify.annotations.NullMarked;
