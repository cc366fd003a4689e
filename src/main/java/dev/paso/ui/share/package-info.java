/** A link given to others: copied in one click wherever the browser lets us, shown and drawn as a QR code everywhere. */
@NullMarked
package dev.paso.ui.share;

import org.jspecify.annotations.NullMarked;
