/**
 * Whether every screen fits: every route and every step of every lab, at the sizes people have, in both languages and themes. The look
 * itself is one script in the page ({@code screens/look.js}); {@code ./paso check screens} goes through all, a browser test through
 * some.
 */
@NullMarked
package dev.paso.screens;

import org.jspecify.annotations.NullMarked;
