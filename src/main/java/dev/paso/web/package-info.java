/**
 * The edge: what a stranger's request meets before any screen does. Headers, known and unknown addresses, origins, patience with slow
 * connections, and leaving in good order. Nothing here touches or makes a session.
 */
@NullMarked
package dev.paso.web;

import org.jspecify.annotations.NullMarked;
