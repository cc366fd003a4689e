package dev.paso.ui.bench;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.State;
import dev.paso.ui.text.Texts;
import java.util.List;

/** Where a learner sees what came of it. */
public interface Display {
    /** Another recipe is on the bench, or the old one is to be shown again as it is. */
    void show(ExperimentSpec spec, PreparedData data);

    /** The same recipe has other edits. */
    void follow(ExperimentSpec spec);

    void show(State state);

    /** Other runs are there to compare with, or they are to be shown again. */
    void show(List<Ghost> ghosts);

    /** Something to say in the notice; it stands until there is other news. */
    void tell(News news);

    /** The address names this recipe after so many updates. */
    void address(ExperimentSpec spec);

    /** The same run with another threshold. */
    default void threshold(ExperimentSpec spec) {}

    /** The run is another one: whatever watched the old one is of no use. */
    void rebuild();

    /** News can be told in every language, again where the language changes. */
    interface News {
        News NONE = (notice, texts) -> notice.clear();

        void tell(Notice notice, Texts texts);
    }
}
