package dev.paso.ui.panel;

import dev.paso.experiment.Work;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;

/** What a panel that is added finds on its screen. */
record ExtraPlace(Texts texts, Workspace workspace, SharedThreshold threshold, Work work) {}
