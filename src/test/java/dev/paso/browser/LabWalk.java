package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Pictures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A visitor on the way through a lab. */
final class LabWalk {
    private final LabPage lab;
    private final List<String> titles = new ArrayList<>();
    private final Set<String> met = new HashSet<>(); // panels, by their classes

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

    /** A step is looked at when it was worked through; nowhere stands a text's key, which would begin as one of these. */
    void workThrough(Runnable solution, String... keys) {
        step(solution);
        assertThat(lab.page().locator(".lab").innerText()).doesNotContain(keys);
        look();
    }

    /**
     * What stands there is accessible and fits a phone: looked at where a panel stands that was not there in a step before, and at every
     * step where both walk.
     */
    void look() {
        boolean isNew = met.addAll(panels());
        if (isNew || Walker.areBoth()) {
            AccessibilityIT.assertNothingSerious(lab.title(), lab.page());
            LayoutIT.assertFitsPhone(lab.title(), lab.page());
        }
    }

    private List<String> panels() {
        return ((List<?>) lab.page()
                        .evaluate("() => [...document.querySelectorAll('main .panel')].map(panel => panel.className)"))
                .stream().map(String::valueOf).toList();
    }

    /** After the last step: there were all of them, and no more. */
    void assertAtTheEnd() {
        assertThat(titles).hasSize(lab.steps()).doesNotHaveDuplicates();
        assertThat(lab.page().locator("#story-next").innerText()).containsAnyOf("labs", "lab:", "laboratorio");
    }
}
