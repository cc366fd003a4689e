package dev.paso.ui.first;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class FirstStylesTest {
    private final FirstStyles styles = new FirstStyles();

    private Document joined(String... files) {
        Document document = Jsoup.parse("<html><head></head><body></body></html>");
        for (String file : files) {
            document.head().appendElement("link").attr("rel", "stylesheet").attr("href", file);
        }
        styles.join(new IndexHtmlResponse(null, null, document));
        return document;
    }

    private ResponseEntity<String> asked(Document document) {
        Element link = Objects.requireNonNull(document.selectFirst("link[rel=stylesheet]"));
        return styles.sheet(link.attr("href").replaceAll(".*/|\\.css", ""));
    }

    @Test
    void allSheetsAreOneThatIsKeptForEver() {
        Document document = joined("./aura/aura.css?v-c=1", "board.css", "labs.css?v-c=2");
        assertThat(document.select("link[rel=stylesheet]")).hasSize(1);
        ResponseEntity<String> answer = asked(document);
        assertThat(answer.getBody()).contains(".playground", ".lab-body", "--aura-");
        assertThat(answer.getHeaders().getCacheControl()).contains("immutable");
    }

    @Test
    void theirOwnAddressesLeadWhereTheyLed() {
        String text = Objects.requireNonNull(asked(joined("aura/aura.css")).getBody());
        assertThat(text)
                .contains("url(../fonts/instrument-sans-")
                .contains("url('data:")
                .doesNotContain("url(fonts/");
    }

    @Test
    void whatReadersOfTheSourceNeedStaysWithThem() throws IOException {
        String source;
        try (InputStream in = getClass().getResourceAsStream("/META-INF/resources/page.css")) {
            source = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String text = Objects.requireNonNull(asked(joined("page.css")).getBody());
        assertThat(source).contains("/*");
        assertThat(text).doesNotContain("/*").doesNotContain("\n ").doesNotContain("\n\n");
        assertThat(text.chars().filter(c -> c == '{' || c == ':' || c == ';').count())
                .isGreaterThanOrEqualTo(source.replaceAll("(?s)/\\*.*?\\*/", "")
                        .chars()
                        .filter(c -> c == '{' || c == ':' || c == ';')
                        .count());
    }

    @Test
    void theirFontsAreThere() {
        String text = Objects.requireNonNull(asked(joined("aura/aura.css")).getBody());
        assertThat(Pattern.compile("url\\(\\.\\./(fonts/[^)]+)\\)")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(2)
                .allMatch(font -> getClass().getResource("/META-INF/resources/" + font) != null);
    }

    @Test
    void otherSheetsAreOthersByTheirNames() {
        assertThat(joined("board.css").outerHtml())
                .isNotEqualTo(joined("labs.css").outerHtml());
        assertThat(joined("board.css").outerHtml())
                .isEqualTo(joined("board.css").outerHtml());
    }

    @Test
    void whereOneIsNotOursAllStayAsTheyAre() {
        assertThat(joined("board.css", "https://example.org/a.css").select("link[rel=stylesheet]"))
                .hasSize(2);
        assertThat(styles.sheet("0123456789abcdef").getStatusCode().value()).isEqualTo(404);
    }
}
