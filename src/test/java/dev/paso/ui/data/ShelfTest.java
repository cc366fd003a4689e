package dev.paso.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShelfTest {
    @Test
    void whatHasNoRoomIsNotKeptAndTakesNone() {
        Shelf shelf = new Shelf(100);
        assertThat(shelf.keepIfRoom(60)).isTrue();
        assertThat(shelf.keepIfRoom(60)).isFalse();
        assertThat(shelf.keepIfRoom(40)).isTrue();
        shelf.giveUp(60);
        assertThat(shelf.keepIfRoom(60)).isTrue();
        assertThat(shelf.kept()).isEqualTo(100);
    }
}
