package dev.paso;

import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line which setting keeps Paso from starting: name, rule, value. {@code spring.factories} names it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSetting implements FailureAnalyzer {
    private static final String OURS = "paso.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = said(cause);
            found = said == null ? found : said; // what lies deepest says most
        }
        return found == null ? null : new FailureAnalysis(found, "docs/settings.md lists the settings.", failure);
    }

    private static @Nullable String said(Throwable cause) {
        return switch (cause) {
            case UnboundConfigurationPropertiesException unknown ->
                unknown.getUnboundProperties().stream()
                        .map(property -> property.getName() + " is no setting of Paso, was " + property.getValue())
                        .sorted()
                        .collect(Collectors.joining("; "));
            case BindException wrong when wrong.getProperty() != null -> said(wrong, wrong.getProperty());
            case IllegalArgumentException refused
            when refused.getMessage() != null && refused.getMessage().startsWith(OURS) -> refused.getMessage();
            default -> null;
        };
    }

    private static @Nullable String said(BindException wrong, ConfigurationProperty property) {
        String name = property.getName().toString();
        Class<?> type = wrong.getTarget().getType().resolve(Object.class);
        return name.startsWith(OURS) ? name + " must be " + kind(type) + ", was " + property.getValue() : null;
    }

    private static String kind(Class<?> type) {
        if (type == Integer.class) {
            return "a whole number";
        }
        return type == Duration.class ? "a time such as 30s" : "as docs/settings.md says";
    }
}
