package dev.paso.ui.panel;

import dev.paso.ui.bench.Workbench;
import dev.paso.ui.text.Texts;

/** What a panel that is added finds on its screen. */
record ExtraPlace(Texts texts, Workbench bench, SharedThreshold threshold) {}
