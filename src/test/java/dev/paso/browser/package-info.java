/** The whole application in a real browser: Spring on a free port, Debian's Chromium, and a visitor who fails the test on any error. */
@NullMarked
package dev.paso.browser;

import org.jspecify.annotations.NullMarked;
