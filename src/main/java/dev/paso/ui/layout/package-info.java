/** What surrounds every screen: brand, navigation, language and colours. */
@NullMarked
package dev.paso.ui.layout;

import org.jspecify.annotations.NullMarked;
