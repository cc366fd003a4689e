package dev.paso.ui.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.proof.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void everyRecordMatchesAnEmptySearch() {
        assertThat(found(Search.ALL)).hasSize(128);
    }

    @Test
    void wordsMayComeInAnyOrderAndCaseAndMustAllBeThere() {
        assertThat(found(Search.ALL.withText("GRADIENTS  initial"))).contains("c0-initial-gradients");
        assertThat(found(Search.ALL.withText("gradients unheard-of"))).isEmpty();
    }

    @Test
    void aNumberOfTheBookFindsItsRecord() {
        assertThat(found(Search.ALL.withText("2.74215"))).contains("c0-initial-mse");
    }

    @Test
    void aChapterHoldsItsRecordsOnly() {
        Search chapter = Search.ALL.withChapter(Optional.of("2.1"));
        assertThat(found(chapter)).hasSize(12).allMatch(id -> id.startsWith("c21-"));
    }

    @Test
    void anAddressGivesTheSearchItWasMadeFrom() {
        Search search = new Search(Optional.of("2.1"), "learning rate");
        assertThat(Search.of(search.parameters())).isEqualTo(search);
        assertThat(Search.of(Search.ALL.parameters())).isEqualTo(Search.ALL);
    }

    @Test
    void aChapterThatIsNotInTheBookIsIgnored() {
        Search search = Search.of(new QueryParameters(Map.of("chapter", List.of("9"), "q", List.of("loss"))));
        assertThat(search).isEqualTo(new Search(Optional.empty(), "loss"));
    }

    private static List<String> found(Search search) {
        return Proof.all().stream()
                .map(Proof::book)
                .filter(search::matches)
                .map(book -> book.id())
                .toList();
    }
}
