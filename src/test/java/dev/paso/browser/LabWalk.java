package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Pictures;
import java.util.ArrayList;
import java.util.List;

/** A visitor on the way through a lab. */
final class LabWalk {
    private final LabPage lab;
    private final List<String> titles = new ArrayList<>();

    private LabWalk(LabPage lab) {
        this.lab = lab;
    }

    /** At the first step of a lab. */
    static LabWalk through(String lab, Walker walker, Visitors visitors) {
        return new LabWalk(LabPage.open(visitors.come(walker.browser()), lab, ""));
    }

    LabPage lab() {
        return lab;
    }

    /** Of the steps so far. */
    List<String> titles() {
        return titles;
    }

    /** A step is unsolved when one comes to it, and solved when it was worked through. */
    void step(Runnable solution) {
        if (!titles.isEmpty()) {
            lab.next();
        }
        titles.add(lab.title());
        assertThat(lab.isSolved()).as(lab.title()).isFalse();
        solution.run();
        lab.awaitSolved();
        if (Pictures.ARE_REPLACED) {
            LabPicture.keep(lab);
        }
    }

    /** After the last step: there were all of them, and no more. */
    void assertAtTheEnd() {
        assertThat(titles).hasSize(lab.steps()).doesNotHaveDuplicates();
        assertThat(lab.page().locator("#story-next").innerText()).containsAnyOf("labs", "lab:", "laboratorio");
    }
}
