package dev.paso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.experiment.RunSettings;
import dev.paso.table.TableLimits;
import dev.paso.ui.line.LineSettings;
import dev.paso.web.WebSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTest {
    private static Settings with(String... values) {
        Map<String, Object> set = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            set.put(values[i], values[i + 1]);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        environment.getPropertySources().addFirst(new MapPropertySource("test", set));
        return new Settings(environment);
    }

    @Test
    void whatIsNotSetIsUsual() {
        assertThat(with().runs()).isEqualTo(RunSettings.DEFAULT);
        assertThat(with().tables()).isEqualTo(TableLimits.DEFAULT);
        assertThat(with().lines()).isEqualTo(LineSettings.DEFAULT);
        assertThat(with().web()).isEqualTo(WebSettings.DEFAULT);
    }

    @Test
    void whatIsSetCounts() {
        RunSettings runs = with("paso.limits.points", "500", "paso.runs.idle", "5m", "paso.runs.most", "7")
                .runs();
        assertThat(runs.limits().points()).isEqualTo(500);
        assertThat(runs.idle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(runs.maxRuns()).isEqualTo(7);
        assertThat(with("paso.own-data.rows", "9").tables().rows()).isEqualTo(9);
    }

    @Test
    void theEdgeIsAsItIsSet() {
        WebSettings web = with(
                        "paso.frame-ancestors", "'self' https://lms.example",
                        "paso.hsts", "365d",
                        "paso.origins", "https://a.example,https://b.example",
                        "paso.web.connections-per-address", "0")
                .web();
        assertThat(web.frameAncestors()).isEqualTo("'self' https://lms.example");
        assertThat(web.hsts()).isEqualTo(Duration.ofDays(365));
        assertThat(web.origins()).containsExactly("https://a.example", "https://b.example");
        assertThat(web.connectionsAnAddress()).isZero();
    }

    @Test
    void behindAProxyAllConnectionsAreOfOneAddress() {
        assertThat(with("server.forward-headers-strategy", "native").web().connectionsAnAddress())
                .isZero();
        assertThat(with("server.forward-headers-strategy", "native", "paso.web.connections-per-address", "9")
                        .web()
                        .connectionsAnAddress())
                .isEqualTo(9);
    }

    @Test
    void anImpossibleEdgeIsRefusedByName() {
        assertThatThrownBy(() -> with("paso.frame-ancestors", "*; script-src *").web())
                .hasMessage("paso.frame-ancestors must be sources without semicolons and commas, was *; script-src *");
        assertThatThrownBy(() -> with("paso.hsts", "-1d").web()).hasMessageStartingWith("paso.hsts must be at least 0");
        assertThatThrownBy(() -> with("paso.web.patience", "0s").web())
                .hasMessage("paso.web.patience must be greater than 0, was PT0S");
    }

    @Test
    void anImpossibleLimitIsRefusedByName() {
        assertThatThrownBy(() -> with("paso.limits.points", "0").runs())
                .hasMessage("limits.points must be at least 1, was 0");
    }
}
